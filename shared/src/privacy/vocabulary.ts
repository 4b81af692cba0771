/** The words of privacy: what one may agree to, why staff may look at a number, how an export and a deletion stand. */

/** The privacy policy in force; raised with every change of what is kept or why. */
export const POLICY_VERSION = '2026-11';

/** What a person may agree to and take back at any time; all but the first are on until he says no. */
export const PURPOSES = {
  policy: { title: '隐私政策', text: '我们怎样收集、使用和保护您的信息。' },
  ratings: { title: '满意度邀请', text: '报修、投诉、活动之后请您打分。关掉后不再问，不影响办事。' },
  invitations: { title: '活动邀请', text: '开放日、讲座、社区活动的消息。关掉后仍可在“活动”里自己看。' },
} as const;
export type Purpose = keyof typeof PURPOSES;
export const purposes = Object.keys(PURPOSES) as [Purpose, ...Purpose[]];

export const CHANNELS = { weapp: '微信小程序', web: '网页' } as const;
export type Channel = keyof typeof CHANNELS;
export const channels = Object.keys(CHANNELS) as [Channel, ...Channel[]];

/** What staff may ask to see whole. */
export const REVEALABLE = { phone: '手机号', name: '姓名', idNumber: '证件号' } as const;
export type Revealable = keyof typeof REVEALABLE;
export const revealables = Object.keys(REVEALABLE) as [Revealable, ...Revealable[]];

/** What a person reads of that was looked at: one of these, or all of him within a whole ledger. */
export const REVEALED = { ...REVEALABLE, ledger: '台账里您的姓名、手机号和证件号' } as const;
export type Revealed = keyof typeof REVEALED;
export const revealeds = Object.keys(REVEALED) as [Revealed, ...Revealed[]];

/** Why staff need it; the person reads the same words. */
export const REVEAL_REASONS = {
  call: '要打电话联系您',
  visit: '要上门，核对是不是您家',
  contract: '核对合同或证件',
  emergency: '紧急情况',
} as const;
export type RevealReason = keyof typeof REVEAL_REASONS;
export const revealReasons = Object.keys(REVEAL_REASONS) as [RevealReason, ...RevealReason[]];

/** Why it was looked at; a whole ledger is taken for a reason in words. */
export const LOOK_REASONS = { ...REVEAL_REASONS, ledger: '导出台账' } as const;
export type LookReason = keyof typeof LOOK_REASONS;
export const lookReasons = Object.keys(LOOK_REASONS) as [LookReason, ...LookReason[]];

export const EXPORT_STATES = { making: '正在整理', ready: '可以下载', failed: '没有做成' } as const;
export type ExportState = keyof typeof EXPORT_STATES;
export const exportStates = Object.keys(EXPORT_STATES) as [ExportState, ...ExportState[]];

/** What deleting the account does to a kind of record. */
export const FATES = { delete: '删除', depersonalise: '保留，去掉您的身份' } as const;
export type Fate = keyof typeof FATES;
export const fates = Object.keys(FATES) as [Fate, ...Fate[]];
