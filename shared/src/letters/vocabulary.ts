/** The words of letters (DOMAIN §4). */

export const LETTER_STATES = {
  draft: '草稿',
  inReview: '客关审阅',
  approved: '已通过',
  scheduled: '已定时',
  published: '已发布',
  withdrawn: '已撤下',
} as const;
export type LetterState = keyof typeof LETTER_STATES;
export const letterStates = Object.keys(LETTER_STATES) as [LetterState, ...LetterState[]];

/** What a letter is made of: blocks, never HTML, so nothing in it can carry a script or a foreign picture. */
export const BLOCK_KINDS = {
  paragraph: '段落',
  photo: '照片',
  gallery: '图集',
  video: '视频',
  thenAndNow: '前后对比',
  milestone: '节点',
  question: '问答',
  change: '规划变更',
} as const;
export type BlockKind = keyof typeof BLOCK_KINDS;
