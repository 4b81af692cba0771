/** 桐荫里: lived in; two buildings for over two years, two since this half-year. */
import type { ProjectPlan } from './plan';

export const TONGYIN: ProjectPlan = {
  name: '桐荫里',
  region: '岭南区域',
  city: '屿城',
  address: '屿城市桐江区旧渡街 52 号',
  hotline: '4000001152',
  sold: { percent: 100, from: -1500, to: -420 },
  photos: ['site-facade', 'site-lift-hall'],
  buildings: [
    {
      ...{ number: 1, floors: 11, units: 3, homesPerFloor: 6 },
      milestones: [[-1600], [-1480], [-1350], [-1260], [-1200], [-1010], [-950], [-880, -874]],
    },
    {
      ...{ number: 2, floors: 11, units: 3, homesPerFloor: 6 },
      milestones: [[-1590], [-1470], [-1340], [-1250], [-1190], [-1010], [-950], [-880, -874]],
    },
    {
      ...{ number: 3, floors: 18, units: 2, homesPerFloor: 4 },
      milestones: [[-980], [-830], [-610], [-470], [-400], [-230], [-200], [-160, -148, -172]],
    },
    {
      ...{ number: 5, floors: 18, units: 2, homesPerFloor: 4 },
      milestones: [[-970], [-820], [-600], [-460], [-390], [-230], [-200], [-160, -148, -172]],
    },
  ],
  declaration: {
    version: 14,
    updated: -90,
    certificates: [
      ['landUse', '屿国用（0107）第 052 号', '住宅用地 70 年'],
      ['landPlanning', '屿规地字第 0107-003 号', '全部四栋'],
      ['worksPlanning', '屿规建字第 0107-008 号', '全部四栋'],
      ['construction', '屿建施字第 0107-021 号', '全部四栋'],
      ['presale', '屿售许字第 0107-019 号', '全部四栋，276 套，已售完'],
    ],
    adverse: [
      ['refuse', 'inside', 8, 77, 73, -1490, '2 栋 1–2 层，每天 6:30 清运'],
      ['garageRamp', 'inside', 7, 20, 64, -1490, '3 栋 1–2 层西侧'],
      ['transformer', 'inside', 9, 61, 46, -1490, '5 栋 1 单元 1 层'],
      ['railway', 'outside', 420, 94, 20, -1490, '5 栋 12 层以上朝东，夜里听得见'],
    ],
    parking: [
      ['车位', '288 个，每户 1.04 个，晚上十点后常停满'],
      ['月租', '300 元，空出来的按登记先后分'],
      ['充电', '已装桩 36 个，还在排队的 19 户'],
    ],
    showFlat: [],
    delivery: [
      ['地面', '客餐厅瓷砖，卧室复合木地板'],
      ['门窗', '断桥铝窗'],
      ['厨卫', '墙砖到顶，洁具齐'],
    ],
    service: [
      ['物业费', '2.60 元/㎡·月'],
      ['报修', '一小时内有人答复，急事两小时内到场'],
      ['公共收益', '电梯广告和临停收入，每季度在大堂和这里公布'],
      ['有事找谁', '客户关系中心，不归物业管，24 小时有人接'],
    ],
  },
};
