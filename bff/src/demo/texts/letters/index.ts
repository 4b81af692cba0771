/** All letters of the demo company. */
import { QINGCHUAN_LETTERS } from './qingchuan';
import type { LetterBook } from './text';
import { TINGSONG_LETTERS } from './tingsong';
import { TONGYIN_LETTERS } from './tongyin';
import { ZHENHE_LETTERS } from './zhenhe';

export { APPROVED, ERRATUM, IN_REVIEW, type Paper, SCHEDULED, WITHDRAWN } from './desk';
export { COMMUNITY_MONTHS, SITE_MONTHS } from './seasons';
export type {
  BlockText,
  GalleryText,
  LetterBook,
  LetterText,
  MilestoneText,
  PairText,
  PhotoText,
  QuestionText,
} from './text';
export { TINGSONG_DRAFT } from './tingsong';

export const LETTER_BOOKS: readonly LetterBook[] = [
  ZHENHE_LETTERS,
  TINGSONG_LETTERS,
  QINGCHUAN_LETTERS,
  TONGYIN_LETTERS,
];
