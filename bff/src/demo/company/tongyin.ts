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
    notForSale: '',
    layouts: [],
    priceRules: [['已经售完', '二手交易我们不经手，也不收介绍费']],
    figures: [
      ['parkingPerHome', 104, '晚上十点后常停满'],
      ['parkingRent', 30000, '按登记先后分'],
      ['serviceFee', 260, ''],
      ['usableShare', 790, ''],
      ['metro', 1600, '旧渡街站'],
      ['school', 410, '学区以当年公布为准'],
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
    ],
    relations: [
      ['有事找谁', '客户关系中心，不归物业管，24 小时有人接'],
      ['电话', '400-000-1152，一小时内有人答复'],
      ['不满意', '先找客户关系中心；十五天没解决，自动报到区域总'],
    ],
    contract: [
      ['逾期交付', '超过约定日期每天赔房款的万分之一，满 90 天您可以退房'],
      ['面积误差', '误差在 3% 以内按实结算，超过 3% 您可以退房'],
      ['规划变更', '影响您家的变更，十天内书面通知，您可以在十五天内退房'],
      ['保修', '防水五年，水电装修两年，从交付那天算起'],
    ],
  },
};
