/** The words of a project under construction. */

/** A building's way up (DOMAIN §2, milestone notices), in the order they come. */
export const MILESTONES = {
  groundbreaking: '开工',
  groundLevel: '正负零',
  toppedOut: '封顶',
  scaffoldDown: '落架',
  facade: '外立面',
  landscape: '园林',
  completion: '竣工备案',
  handover: '交付',
} as const;
export type MilestoneKind = keyof typeof MILESTONES;
export const milestoneKinds = Object.keys(MILESTONES) as [MilestoneKind, ...MilestoneKind[]];

/** The five certificates (DOMAIN §3). */
export const CERTIFICATES = {
  landUse: '国有土地使用证',
  landPlanning: '建设用地规划许可证',
  worksPlanning: '建设工程规划许可证',
  construction: '建筑工程施工许可证',
  presale: '商品房预售许可证',
} as const;
export type CertificateKind = keyof typeof CERTIFICATES;
export const certificateKinds = Object.keys(CERTIFICATES) as [CertificateKind, ...CertificateKind[]];

/** What a home's neighbour may be troubled by, inside or outside the red line (DOMAIN §3). */
export const ADVERSE_KINDS = {
  transformer: '变配电房',
  refuse: '垃圾收集房',
  garageRamp: '车库出入口',
  elevatedRoad: '高架道路',
  powerLine: '高压线',
  playground: '学校操场',
  cemetery: '陵园',
  railway: '铁路',
  petrolStation: '加油站',
  pumpRoom: '水泵房',
} as const;
export type AdverseKind = keyof typeof ADVERSE_KINDS;
export const adverseKinds = Object.keys(ADVERSE_KINDS) as [AdverseKind, ...AdverseKind[]];

/** A version on its way: written, looked at by customer relations, out for everybody and unchangeable from then on. */
export const DECLARATION_STATES = {
  draft: '草稿',
  review: '待客关审',
  published: '已公示',
  discarded: '已放弃',
} as const;
export type DeclarationState = keyof typeof DECLARATION_STATES;
export const declarationStates = Object.keys(DECLARATION_STATES) as [DeclarationState, ...DeclarationState[]];

/** The parts of a declaration, in the order of the page. */
export const CHANGE_SECTIONS = {
  adverse: '不利因素',
  certificates: '五证',
  prices: '价格',
  figures: '要紧的数',
  showFlat: '样板间',
  parking: '车位',
  delivery: '交付标准',
  service: '物业',
  relations: '找我们',
  contract: '合同',
  plan: '总平面图',
} as const;
export type ChangeSection = keyof typeof CHANGE_SECTIONS;
export const changeSections = Object.keys(CHANGE_SECTIONS) as [ChangeSection, ...ChangeSection[]];

/** What a change means for who would live there. */
export const changeTones = ['bad', 'plain', 'good'] as const;
export type ChangeTone = (typeof changeTones)[number];
