/** 晴川里: the scaffolds are down, rooms are being finished; the first building is handed over within the month. */
import type { ProjectPlan } from './plan';

export const QINGCHUAN: ProjectPlan = {
  name: '晴川里',
  region: '岭南区域',
  city: '屿城',
  address: '屿城市望海区晴川大道 26 号',
  hotline: '4000001126',
  sold: { percent: 98, from: -425, to: -40 },
  photos: ['site-facade', 'site-lobby', 'site-planting'],
  buildings: [
    {
      ...{ number: 1, floors: 22, units: 2, homesPerFloor: 4 },
      milestones: [[-672], [-520], [-310, -312], [-196], [-121, -118], [-44], [-9, -8], [22, 22]],
    },
    {
      ...{ number: 2, floors: 22, units: 2, homesPerFloor: 4 },
      milestones: [[-660], [-508], [-296], [-176, -174], [-108, -104], [-10, 16, -38], [24, 38, -38], [66, 80, -38]],
      late: { since: -38, reason: '老香樟移栽要等合适的土温，急不得：园林晚二十六天，交付晚十四天' },
    },
    {
      ...{ number: 3, floors: 24, units: 2, homesPerFloor: 4 },
      milestones: [[-640], [-488], [-248], [-133], [-60, -58], [16], [44], [80]],
    },
    {
      ...{ number: 5, floors: 18, units: 1, homesPerFloor: 2 },
      milestones: [[-600], [-452], [-262], [-151], [-77], [16], [44], [80]],
    },
  ],
  declaration: {
    version: 11,
    updated: -38,
    certificates: [
      ['landUse', '屿国用（0318）第 026 号', '住宅用地 70 年'],
      ['landPlanning', '屿规地字第 0318-009 号', '全部四栋'],
      ['worksPlanning', '屿规建字第 0318-017 号', '全部四栋'],
      ['construction', '屿建施字第 0318-052 号', '全部四栋'],
      ['presale', '屿售许字第 0318-044 号', '全部四栋，308 套'],
    ],
    adverse: [
      ['garageRamp', 'inside', 8, 21, 58, -420, '1 栋 1–3 层西侧卧室，夜里有车灯'],
      ['transformer', 'inside', 10, 49, 76, -420, '3 栋 1 单元 1–2 层'],
      ['refuse', 'inside', 12, 80, 62, -420, '5 栋 1–3 层，每天 6:30 清运'],
      ['elevatedRoad', 'outside', 168, 52, 7, -420, '2 栋朝北 10 层以上，夜里实测 51 分贝'],
      ['playground', 'outside', 72, 5, 50, -300, '1 栋西侧中学操场，早操 7:10 开始'],
    ],
    parking: [
      ['车位', '372 个，每户 1.21 个'],
      ['人防位', '88 个，只租不卖'],
      ['产权位', '284 个，12.6 万元起'],
      ['月租', '360 元'],
    ],
    showFlat: [
      ['家具、窗帘、挂画', '没有'],
      ['客厅双层石膏线', '单层'],
      ['净高 2.82 米', '2.68 米，风管下 2.40 米'],
      ['厨房岛台', '没有，留有电位'],
    ],
    delivery: [
      ['地面', '客餐厅 750×1500 瓷砖，卧室复合木地板'],
      ['墙面', '白色乳胶漆，厨卫墙砖到顶'],
      ['门窗', '断桥铝窗；入户门防盗门'],
      ['厨房', '橱柜、烟机、灶具、水槽'],
      ['卫生间', '干湿分离，洁具齐，地漏双水封'],
    ],
    service: [
      ['物业费', '2.90 元/㎡·月，从交付那天算起'],
      ['交付', '每栋一天最多 30 户，可自己约时间'],
      ['验房', '验房师陪着走完 11 处，当场记，当场派单'],
      ['有事找谁', '客户关系中心，不归销售管，24 小时有人接'],
    ],
  },
};
