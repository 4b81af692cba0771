/** Who has read which letter when: the cast through the endpoint, the many others, and long ago, as plain readings. */
import { type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { derivedId } from '../history';
import { chance } from './chance';
import { buildingId } from './company/progress';
import { crowdOf, type Somebody } from './crowd';
import { homeId } from './ledger';
import { type Belonging, personNamed, RESIDENTS } from './people';
import type { LetterBook } from './texts/letters';
import type { Company } from './world';

interface Published {
  readonly letter: DeskLetter;
  readonly day: Day;
  /** 0 for the newest letter, which fewer have found the time for. */
  readonly age: number;
}

/** Of 100 people so many read the newest, the one before, and any older letter. */
const READ_PERCENT = [58, 79, 86];
/** So many letters before the newest the cast has opened through the endpoint. */
const OPENED = 2;

export async function readLetter(company: Company, book: LetterBook, published: Published): Promise<void> {
  const others = await crowdOf(company, book.project, published.letter.buildingIds);
  const cast = castOf(book, published);
  // The cast has the newest left to read; what is long past need not be opened one by one.
  const isLongPast = published.age > OPENED;
  await insertReadings(company, published, [...others.filter(reads(published)), ...(isLongPast ? cast : [])]);
  if (published.age === 0 || isLongPast) return;
  for (const { personId, homeId } of cast) {
    const reading = { letterId: published.letter.id, homeId };
    await company.stage.act('letters.markRead', personId, instantOf(published.day, '20:15'), reading);
  }
}

const reads =
  ({ letter, age }: Published) =>
  ({ personId }: Somebody): boolean =>
    chance('reads', letter.id, personId) * 100 < READ_PERCENT[Math.min(age, READ_PERCENT.length - 1)]!;

async function insertReadings({ house, now }: Company, { letter, day }: Published, readers: readonly Somebody[]) {
  const readings = readers.map(({ personId, homeId }) => ({
    _id: derivedId('read', letter.id, personId),
    letterId: letter.id,
    ...{ personId, homeId },
    at: soonAfter(day, chance('read when', letter.id, personId), now),
  }));
  await house.letters.insertReads(readings);
}

/** Those of the cast whom the letter is addressed to. */
function castOf({ project }: LetterBook, { letter: { buildingIds } }: Published): Somebody[] {
  const isAddressed = ({ project: of, label }: Belonging) =>
    of === project &&
    (buildingIds.length === 0 || buildingIds.includes(buildingId(project, Number.parseInt(label, 10))));
  return RESIDENTS.filter(({ unseen }) => !unseen).flatMap(({ name, homes }) =>
    homes.filter(isAddressed).map(({ label }) => ({ personId: personNamed(name), homeId: homeId(project, label) })),
  );
}

/** Most read in the first two days, some later, nobody in the future. */
function soonAfter(day: Day, share: number, now: Date): Date {
  const at = instantOf(day, '09:10').getTime() + share ** 3 * 9 * 86_400_000;
  return new Date(Math.min(at, now.getTime() - 60_000));
}
