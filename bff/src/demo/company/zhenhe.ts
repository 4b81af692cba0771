/** 枕河里: sold from drawings; the foundations are being dug and one building may not be sold yet. */
import type { ProjectPlan } from './plan';

export const ZHENHE: ProjectPlan = {
  name: '枕河里',
  region: '江东区域',
  city: '澄州',
  address: '澄州市河埠区柳桥路 9 号',
  hotline: '4000001109',
  sold: { percent: 38, from: -44, to: -2 },
  photos: ['site-model-flat', 'site-whole'],
  buildings: [
    {
      ...{ number: 1, floors: 11, units: 2, homesPerFloor: 4 },
      milestones: [[-128], [49], [212], [280], [322], [398], [430], [472]],
    },
    {
      ...{ number: 2, floors: 11, units: 2, homesPerFloor: 4 },
      milestones: [[-121], [56, 62, -12], [219], [287], [329], [398], [430], [472]],
      late: { since: -12, reason: '坑底挖到一截老河堤石，等文物部门看过才能动，晚六天' },
    },
    {
      ...{ number: 3, floors: 17, units: 2, homesPerFloor: 4 },
      milestones: [[-110], [74], [290], [364], [402], [452], [486], [528]],
    },
    {
      ...{ number: 5, floors: 17, units: 1, homesPerFloor: 2 },
      milestones: [[-20], [150], [352], [420], [455], [492], [520], [560]],
    },
  ],
  declaration: {
    version: 3,
    updated: -12,
    certificates: [
      ['landUse', '澄国用（0509）第 009 号', '住宅用地 70 年'],
      ['landPlanning', '澄规地字第 0509-014 号', '全部四栋'],
      ['worksPlanning', '澄规建字第 0509-022 号', '全部四栋'],
      ['construction', '澄建施字第 0509-040 号', '全部四栋'],
      ['presale', '澄售许字第 0509-031 号', '1、2、3 栋。5 栋还没有，现在不能认购，也不能收定金'],
    ],
    adverse: [
      ['petrolStation', 'outside', 88, 94, 26, -60, '3 栋东侧，距加油站最近的窗 88 米，规范要求不少于 50 米'],
      ['railway', 'outside', 310, 5, 30, -60, '1 栋 8 层以上朝西房间，夜里每天约 6 趟货车'],
      ['pumpRoom', 'inside', 8, 41, 64, -60, '2 栋 1 单元 1 层正下方，已做减振'],
      ['refuse', 'inside', 10, 64, 44, -60, '3 栋 1–2 层，每天 6:40 清运一次'],
      ['transformer', 'inside', 9, 58, 60, -60, '2 栋 2 单元 1–2 层'],
    ],
    parking: [
      ['车位', '228 个，每户 1.20 个'],
      ['人防位', '54 个，只租不卖'],
      ['月租', '380 元，交付前三个月公示分配办法'],
      ['充电', '每个车位都预留线管'],
    ],
    showFlat: [
      ['家具、软装、香薰', '没有'],
      ['客厅地面大理石', '800×800 瓷砖'],
      ['净高 2.90 米', '2.75 米，风管下 2.45 米'],
      ['临河阳台 2.4 米深', '1.8 米，样板间为拍照加宽了 60 厘米'],
      ['中央空调', '有，两年保修'],
    ],
    delivery: [
      ['地面', '客餐厅瓷砖，卧室复合木地板'],
      ['门窗', '断桥铝窗，临路三玻两腔'],
      ['空调', '中央空调，含出风口，不含新风'],
      ['厨卫', '墙砖到顶，橱柜烟机灶具，洁具齐'],
    ],
    service: [
      ['物业费', '3.40 元/㎡·月，从交付那天算起'],
      ['河岸', '栈道归全体业主，保洁和护栏检修含在物业费里'],
      ['不包括', '您家里的维修；过了保修期先报价，您同意了才动手'],
      ['有事找谁', '客户关系中心，不归销售管，24 小时有人接'],
    ],
  },
};
