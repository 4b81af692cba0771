/** How a demo letter is written down. Texts may name days and progress: see `wordsOn` and `termsOf`. */
import type { MilestoneKind } from '@jiashu/shared/projects/vocabulary';
import type { PictureFacts, SceneName } from '../../pictures';

export interface PhotoText extends Pick<PictureFacts, 'sky' | 'range' | 'repaired'> {
  readonly photo: SceneName;
  readonly caption: string;
  /** The building whose height the picture shows. */
  readonly tower?: number;
}

export interface ChangeText {
  /** The running number of the year's change orders. */
  readonly change: string;
  readonly what: string;
  readonly affects: string;
}

export interface GalleryText {
  readonly gallery: readonly PhotoText[];
  readonly caption: string;
}

/** The tower from one standpoint, so many days before the letter and now. */
export interface PairText {
  readonly thenAndNow: string;
  readonly tower: number;
  readonly daysBefore: number;
}

export interface MilestoneText {
  readonly milestone: MilestoneKind;
  readonly tower: number;
}

/** What owners keep asking, answered in the letter itself. */
export interface QuestionText {
  readonly asked: string;
  readonly answer: string;
}

/** A string is a paragraph; `season` puts in what the calendar month brings to the site. */
export type BlockText =
  | string
  | PhotoText
  | ChangeText
  | GalleryText
  | PairText
  | MilestoneText
  | QuestionText
  | 'season';

export interface LetterText {
  readonly title: string;
  /** Numbers of buildings; nobody named means everybody. */
  readonly to?: readonly number[];
  readonly blocks: readonly BlockText[];
}

/** A project's letters, oldest first. */
export interface LetterBook {
  readonly project: string;
  /** Who signs, and as what. */
  readonly author: string;
  readonly title: string;
  /** Who of customer relations reads them before anybody else. */
  readonly reviewer: string;
  /** Days from today to the newest one; the others came a month apart. */
  readonly newest: number;
  readonly letters: readonly LetterText[];
}

export const photo = (
  scene: SceneName,
  caption: string,
  rest: Omit<PhotoText, 'photo' | 'caption'> = {},
): PhotoText => ({ photo: scene, caption, ...rest });

export const change = (number: string, what: string, affects: string): ChangeText => ({
  change: number,
  what,
  affects,
});
