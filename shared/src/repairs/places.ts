/**
 * Where something is broken and how: space → part → symptom, as data. A symptom's label is a whole phrase, so that
 * `主卫` + `隔墙返潮起皮` makes a title. `also` are other words people search by.
 */
import type { Term, UrgentKind } from './vocabulary';

interface Symptom {
  readonly label: string;
  /** Where the symptom, not the part, decides the warranty: leaking is leaking wherever it shows. */
  readonly term?: Term;
  readonly urgent?: UrgentKind;
  readonly also?: string;
}
interface Part {
  readonly label: string;
  readonly term: Term;
  readonly symptoms: Readonly<Record<string, Symptom>>;
}

export const PARTS = {
  wall: {
    label: '墙面',
    term: 'works',
    symptoms: {
      crack: { label: '墙面细裂缝', also: '开裂 裂纹' },
      through: { label: '墙体贯穿裂缝', term: 'structure', also: '开裂 承重墙 结构' },
      peel: { label: '墙皮起鼓脱落', also: '掉皮 空鼓 起皮' },
      damp: { label: '外墙内侧返潮', term: 'leak', also: '发霉 霉斑 渗水 潮湿 漏水' },
      tile: { label: '墙砖空鼓脱落', also: '瓷砖 掉砖' },
      other: { label: '墙面其他问题' },
    },
  },
  floor: {
    label: '地面',
    term: 'works',
    symptoms: {
      hollow: { label: '地砖空鼓松动', also: '瓷砖 翘砖' },
      warp: { label: '地板起翘异响', also: '木地板 鼓包 响' },
      crack: { label: '地面开裂起砂', also: '裂缝 不平' },
      damp: { label: '地面返潮结露', also: '潮湿 出水' },
      skirting: { label: '踢脚线翘起脱落', also: '踢脚' },
      other: { label: '地面其他问题' },
    },
  },
  ceiling: {
    label: '顶面吊顶',
    term: 'works',
    symptoms: {
      drip: { label: '顶上滴水', term: 'leak', also: '天花板 漏水 渗水 屋面 屋顶 水渍' },
      crack: { label: '顶面开裂掉皮', also: '天花板 裂缝' },
      sag: { label: '吊顶下垂变形', also: '天花板 松动' },
      other: { label: '顶面其他问题' },
    },
  },
  window: {
    label: '门窗',
    term: 'works',
    symptoms: {
      seep: { label: '窗边渗水', term: 'leak', also: '漏水 进水 下雨 窗台' },
      fog: { label: '窗玻璃起雾', also: '中空 夹层 落地窗 水汽' },
      stiff: { label: '窗扇推拉不动', also: '关不上 卡住 滑轮' },
      draught: { label: '窗户漏风关不严', also: '密封 胶条' },
      glass: { label: '玻璃破裂', also: '碎 裂' },
      scratch: { label: '窗框划痕', also: '磕碰 掉漆' },
      door: { label: '房门关不严', also: '门锁 变形 合页 室内门' },
      other: { label: '门窗其他问题' },
    },
  },
  entranceDoor: {
    label: '入户门',
    term: 'works',
    symptoms: {
      locked: { label: '入户门打不开', urgent: 'lockedOut', also: '进不了门 锁住 反锁 钥匙' },
      lock: { label: '门锁不灵', also: '指纹锁 锁舌 卡住' },
      gap: { label: '入户门关不严', also: '漏风 变形 门缝' },
      noise: { label: '入户门异响', also: '合页 响' },
      other: { label: '入户门其他问题' },
    },
  },
  electrics: {
    label: '电路',
    term: 'works',
    symptoms: {
      shock: { label: '漏电麻手', urgent: 'shock', also: '触电 打火 冒烟 烧焦' },
      trip: { label: '跳闸', also: '断电 空开 推不上' },
      outage: { label: '没有电', also: '停电' },
      socket: { label: '插座开关没反应', also: '没电 松动' },
      light: { label: '灯不亮', also: '闪 灯具 照明' },
      intercom: { label: '可视对讲、网络不通', also: '门禁 弱电 电视 网线' },
      other: { label: '电路其他问题' },
    },
  },
  plumbing: {
    label: '水管下水',
    term: 'works',
    symptoms: {
      burst: { label: '水管爆裂', urgent: 'burst', also: '爆管 喷水 关不住 跑水' },
      seep: { label: '水管渗水', also: '漏水 接头 滴水 水槽 下水管' },
      slow: { label: '下水慢、堵住', also: '堵塞 反水 排水' },
      smell: { label: '地漏返味', also: '臭 异味 反味' },
      pressure: { label: '水压小、没有水', also: '停水 水流小' },
      other: { label: '水管其他问题' },
    },
  },
  waterproof: {
    label: '防水',
    term: 'leak',
    symptoms: {
      drip: { label: '顶上滴水', also: '漏水 渗水 天花板 楼上' },
      partition: { label: '隔墙返潮起皮', also: '发霉 渗水 潮湿 墙脚' },
      below: { label: '漏到楼下', also: '漏水 渗水 邻居' },
      drain: { label: '地漏周边渗水', also: '漏水' },
      other: { label: '防水其他问题' },
    },
  },
  sanitary: {
    label: '洁具',
    term: 'works',
    symptoms: {
      toilet: { label: '马桶漏水、冲不净', also: '坐便器 水箱' },
      basin: { label: '台盆松动漏水', also: '洗手盆 面盆' },
      tap: { label: '龙头滴水', also: '水龙头 漏水 关不紧' },
      shower: { label: '花洒坏了', also: '淋浴 软管 喷头' },
      screen: { label: '淋浴房漏水、门不顺', also: '玻璃门 胶条' },
      other: { label: '洁具其他问题' },
    },
  },
  hardware: {
    label: '五金',
    term: 'contract',
    symptoms: {
      loose: { label: '挂件松动脱落', also: '毛巾架 挂钩 置物架' },
      rust: { label: '五金生锈', also: '锈' },
      other: { label: '五金其他问题' },
    },
  },
  cabinet: {
    label: '柜子台面',
    term: 'works',
    symptoms: {
      hinge: { label: '柜门铰链坏了', also: '吊柜 橱柜 合页 断' },
      door: { label: '柜门、抽屉关不上', also: '衣柜 导轨 变形' },
      top: { label: '台面开裂', also: '石材 裂缝' },
      hood: { label: '油烟机、灶具坏了', term: 'contract', also: '排烟 打不着火 电器' },
      other: { label: '柜子其他问题' },
    },
  },
  gas: {
    label: '燃气',
    term: 'works',
    symptoms: {
      smell: { label: '有燃气味', urgent: 'gas', also: '煤气 天然气 泄漏 漏气' },
      meter: { label: '燃气表不通气', also: '煤气 天然气 打不着火' },
    },
  },
  heating: {
    label: '采暖',
    term: 'heating',
    symptoms: {
      cold: { label: '暖气、地暖不热', also: '供热 冷 温度' },
      leak: { label: '暖气漏水', also: '分水器 渗水 滴水' },
      other: { label: '采暖其他问题' },
    },
  },
  cooling: {
    label: '空调',
    term: 'cooling',
    symptoms: {
      warm: { label: '空调不制冷', also: '不冷 中央空调' },
      drip: { label: '空调滴水', also: '漏水 冷凝水' },
      noise: { label: '空调响声大', also: '噪音 异响' },
      other: { label: '空调其他问题' },
    },
  },
  railing: {
    label: '栏杆',
    term: 'works',
    symptoms: {
      loose: { label: '栏杆松动', also: '护栏 摇晃 扶手' },
      rust: { label: '栏杆生锈掉漆', also: '护栏 锈' },
    },
  },
  outdoorDrain: {
    label: '排水防水',
    term: 'leak',
    symptoms: {
      pond: { label: '地面积水不走', also: '下雨 排水 坡度' },
      below: { label: '漏到楼下', also: '漏水 渗水 邻居' },
      other: { label: '排水其他问题' },
    },
  },
  lift: {
    label: '电梯',
    term: 'common',
    symptoms: {
      trapped: { label: '电梯困人', urgent: 'trapped', also: '被困 关在电梯' },
      stopped: { label: '电梯停运', also: '坏了 不动' },
      noise: { label: '电梯异响抖动', also: '摩擦声 噪音' },
    },
  },
  unitDoor: {
    label: '单元门、大堂',
    term: 'common',
    symptoms: {
      entry: { label: '单元门禁失灵', also: '刷卡 对讲 打不开 关不上' },
      lamp: { label: '楼道灯不亮', also: '照明 走廊' },
      finish: { label: '大堂、楼道墙地面破损', also: '瓷砖 墙皮' },
    },
  },
  garage: {
    label: '地下车库',
    term: 'common',
    symptoms: {
      leak: { label: '车库渗水滴水', also: '漏水 车位' },
      pond: { label: '车库积水', also: '坡道 排水' },
      gate: { label: '道闸、充电桩坏了', also: '抬杆 车牌识别' },
    },
  },
  shell: {
    label: '屋面、外墙',
    term: 'common',
    symptoms: {
      leak: { label: '屋面、外墙渗漏', also: '漏水 渗水 楼顶' },
      fall: { label: '外墙脱落', also: '掉砖 空鼓 坠落' },
    },
  },
  garden: {
    label: '园区',
    term: 'common',
    symptoms: {
      path: { label: '道路破损积水', also: '路面 地砖' },
      lamp: { label: '园区灯不亮', also: '路灯 照明' },
      play: { label: '活动设施坏了', also: '健身 儿童 座椅' },
      fire: { label: '消防设施坏了', also: '灭火器 消火栓 报警' },
    },
  },
  commonUnsure: {
    label: '说不清',
    term: 'common',
    symptoms: { look: { label: '请工程师来看看', also: '不知道 不确定' } },
  },
  unsure: {
    label: '说不清',
    term: 'unsure',
    symptoms: { look: { label: '请工程师来看看', also: '不知道 不确定' } },
  },
} as const satisfies Record<string, Part>;
export type PartId = keyof typeof PARTS;
export const partIds = Object.keys(PARTS) as [PartId, ...PartId[]];

const FACES = ['wall', 'floor', 'ceiling', 'window', 'electrics'] as const;
const ROOM = [...FACES, 'cooling', 'heating', 'cabinet', 'unsure'] as const;
const BATH = [...FACES, 'plumbing', 'waterproof', 'sanitary', 'hardware', 'cabinet', 'heating', 'unsure'] as const;

interface Space {
  readonly label: string;
  readonly parts: readonly PartId[];
}
export const SPACES = {
  entrance: { label: '入户', parts: ['entranceDoor', 'wall', 'floor', 'ceiling', 'electrics', 'unsure'] },
  living: { label: '客餐厅', parts: ROOM },
  kitchen: { label: '厨房', parts: [...FACES, 'plumbing', 'cabinet', 'gas', 'unsure'] },
  master: { label: '主卧', parts: ROOM },
  second: { label: '次卧', parts: ROOM },
  study: { label: '书房', parts: ROOM },
  masterBath: { label: '主卫', parts: BATH },
  guestBath: { label: '客卫', parts: BATH },
  balcony: {
    label: '阳台',
    parts: [...FACES, 'plumbing', 'outdoorDrain', 'railing', 'unsure'],
  },
  terrace: { label: '露台花园', parts: ['wall', 'floor', 'outdoorDrain', 'railing', 'electrics', 'unsure'] },
  whole: {
    label: '全屋',
    parts: ['electrics', 'plumbing', 'heating', 'cooling', 'wall', 'window', 'entranceDoor', 'gas', 'unsure'],
  },
  public: { label: '公共区域', parts: ['lift', 'unitDoor', 'garage', 'shell', 'garden', 'commonUnsure'] },
} as const satisfies Record<string, Space>;
export type SpaceId = keyof typeof SPACES;
export const spaceIds = Object.keys(SPACES) as [SpaceId, ...SpaceId[]];

/** Where and how: `symptom` is one of its part, `part` one of its space. */
export interface Place {
  readonly space: SpaceId;
  readonly part: PartId;
  readonly symptom: string;
}

export const partsOf = (space: SpaceId): readonly PartId[] => SPACES[space].parts;
export const symptomsOf = (part: PartId): Readonly<Record<string, Symptom>> => PARTS[part].symptoms;
/** The symptom of a part; null where the part has no such one. */
export const symptomOf = (part: PartId, symptom: string): Symptom | null =>
  Object.hasOwn(PARTS[part].symptoms, symptom) ? symptomsOf(part)[symptom]! : null;

export const isPlace = ({ space, part, symptom }: Place): boolean =>
  partsOf(space).includes(part) && symptomOf(part, symptom) !== null;

/** `主卫隔墙返潮起皮`; a room that says nothing more is left out: `跳闸`, `入户门关不严`. */
export function titleOf({ space, part, symptom }: Place): string {
  const label = symptomOf(part, symptom)?.label ?? PARTS[part].label;
  const room = SPACES[space].label;
  return space === 'whole' || label.startsWith(room) ? label : `${room}${label}`;
}

/** What makes this repair urgent; null when nothing does. */
export const urgentOf = ({ part, symptom }: Pick<Place, 'part' | 'symptom'>): UrgentKind | null =>
  symptomOf(part, symptom)?.urgent ?? null;
