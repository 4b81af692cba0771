/**
 * Who receives a letter: THE rule. Lists, reading by id, delivery, reminders and the editor's count all ask it and
 * nothing else decides. A letter is for a project, or some of its buildings, or owners in some phases of owning.
 */
import { type HomeDates, PHASES, type Phase, phaseOf } from '../homes/rules';
import { type Audience, isAddressedTo, sayAudience } from '../kernel/audience';
import type { Day } from '../kernel/time';

export interface LetterAudience extends Audience {
  /** Empty: whatever the phase. */
  readonly phases: readonly Phase[];
}

export interface AddressedHome extends HomeDates {
  readonly projectId: string;
  readonly buildingId: string;
}

/**
 * Whether the home receives a letter that came out on `on`. Its phase is that of the day the letter came out, so
 * nobody loses a letter by growing older; a home not yet sold then counts as 准业主, so who buys it later finds the
 * back issues.
 */
export function receivesLetter(letter: LetterAudience, home: AddressedHome, on: Day): boolean {
  if (!isAddressedTo(letter, home)) return false;
  return letter.phases.length === 0 || letter.phases.includes(phaseOf(home, on) ?? 'toBe');
}

/** `全体业主`, `3 栋、5 栋的业主`, `3 栋的准业主、磨合期业主`. */
export function sayReaders(buildingNames: readonly string[], phases: readonly Phase[]): string {
  if (phases.length === 0) return sayAudience(buildingNames);
  const who = phases.map((phase) => PHASES[phase]).join('、');
  return buildingNames.length === 0 ? `全体${who}` : `${buildingNames.join('、')}的${who}`;
}
