/** The words of importing the homes-and-owners ledger (DOMAIN §11). */

/** What a column of the ledger can be, in the order in which we write them ourselves. */
export const FIELDS = {
  project: '项目',
  building: '楼栋',
  unit: '单元',
  room: '房号',
  floor: '楼层',
  name: '业主姓名',
  phone: '联系电话',
  idNumber: '证件号码',
  /** A second owner in columns of his own. */
  coName: '共有人姓名',
  coPhone: '共有人电话',
  coIdNumber: '共有人证件号码',
  signedOn: '签约日期',
  handoverPlannedOn: '合同交付日期',
  handedOverOn: '实际交付日期',
  movedInOn: '入住日期',
} as const;
export type Field = keyof typeof FIELDS;
export const fields = Object.keys(FIELDS) as [Field, ...Field[]];

/** What a file says of an owner, and where it says the same of a second one. */
export const SECOND_OF = { name: 'coName', phone: 'coPhone', idNumber: 'coIdNumber' } as const;
export type OwnerPart = keyof typeof SECOND_OF;
export const isOfSecond = (field: Field): boolean => (Object.values(SECOND_OF) as Field[]).includes(field);

export const DATE_FIELDS = ['signedOn', 'handoverPlannedOn', 'handedOverOn', 'movedInOn'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** Why a row can't go in as it is; each names the group it is shown under. */
export const TROUBLES = {
  noRoom: '没写房号',
  badRoom: '看不懂房号',
  noUnit: '没写单元',
  otherProject: '不是这个项目',
  noSuchBuilding: '没有这栋楼',
  badFloor: '楼层不对',
  badName: '姓名不对',
  badPhone: '电话不对',
  ownersMismatch: '人数对不上',
  lostDigits: '数字被改坏了',
  badIdNumber: '证件号不对',
  badDate: '日期读不出',
  dateOrder: '日期先后不对',
  futureDate: '日期还没到',
  datesDiffer: '同一套房两种日期',
  twoNames: '同一电话两个姓名',
  twoPhones: '同一姓名两个电话',
  twoIdNumbers: '同一个人两个证件号',
  formula: '公式出错',
} as const;
export type TroubleCode = keyof typeof TROUBLES;
export const troubleCodes = Object.keys(TROUBLES) as [TroubleCode, ...TroubleCode[]];

/** What a row would do to the ledger. */
export const ROW_KINDS = {
  bad: '要改的',
  new: '新的',
  changed: '有变化',
  same: '没有变化',
  repeated: '重复的行',
  gone: '文件里没有的',
} as const;
export type RowKind = keyof typeof ROW_KINDS;
export const rowKinds = Object.keys(ROW_KINDS) as [RowKind, ...RowKind[]];

export const IMPORT_STATES = {
  reading: '正在核对',
  ready: '等您确认',
  running: '正在导入',
  done: '已导入',
  undoing: '正在撤回',
  undone: '已撤回',
  dropped: '已放弃',
} as const;
export type ImportState = keyof typeof IMPORT_STATES;
export const importStates = Object.keys(IMPORT_STATES) as [ImportState, ...ImportState[]];

/** The formats the ledger is given out in. */
export const FORMATS = { xlsx: 'Excel', csv: 'CSV' } as const;
export type Format = keyof typeof FORMATS;
export const formats = Object.keys(FORMATS) as [Format, ...Format[]];

/** How long a file waits for its confirmation, and how long an import can be taken back, in days. */
export const KEEP_DAYS = 7;
export const UNDO_DAYS = 30;
