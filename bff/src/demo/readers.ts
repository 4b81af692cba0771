/** Who has read which letter when: the cast through the endpoint, the many others as plain readings. */
import { type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { DeskLetter } from '@jiashu/shared/letters/schema';
import { chance, demoId } from './chance';
import { homeId } from './ledger';
import { personNamed, RESIDENTS } from './people';
import { projectIdOf } from './projects';
import type { LetterBook } from './texts/letters';
import type { Company } from './world';

export interface LetterReaders {
  /** `age` is 0 for the newest letter, which fewer have found the time for. */
  read(letter: DeskLetter, day: Day, age: number): Promise<void>;
}

/** Of 100 people so many read the newest, the one before, and any older letter. */
const READ_PERCENT = [58, 79, 86];
/** The cast has read everything but the newest two. */
const UNREAD_BY_CAST = 2;

export async function letterReaders(company: Company, book: LetterBook): Promise<LetterReaders> {
  const projectId = projectIdOf(book.project);
  const cast = RESIDENTS.flatMap(({ name, homes, unseen }) =>
    unseen
      ? []
      : homes
          .filter(({ project }) => project === book.project)
          .map(({ label }) => ({ personId: personNamed(name), homeId: homeId(book.project, label) })),
  );
  const known = new Set(cast.map(({ personId }) => personId));

  async function othersOf(letter: DeskLetter) {
    const others: { personId: string; homeId: string }[] = [];
    for await (const batch of company.house.homes.people({ projectId, buildingIds: letter.buildingIds }))
      others.push(...batch.filter(({ personId }) => !known.has(personId)));
    return others;
  }

  return {
    async read(letter, day, age) {
      const percent = READ_PERCENT[Math.min(age, READ_PERCENT.length - 1)]!;
      const readings = (await othersOf(letter))
        .filter(({ personId }) => chance('reads', letter.id, personId) * 100 < percent)
        .map(({ personId, homeId }) => ({
          _id: demoId('read', letter.id, personId),
          letterId: letter.id,
          ...{ personId, homeId },
          at: soonAfter(day, chance('read when', letter.id, personId), company.now),
        }));
      await company.house.letters.insertReads(readings);
      if (age >= UNREAD_BY_CAST) await readByCast(company, cast, letter, day);
    },
  };
}

async function readByCast(
  { stage, house }: Company,
  cast: { personId: string; homeId: string }[],
  letter: DeskLetter,
  day: Day,
) {
  for (const { personId, homeId } of cast) {
    const home = await house.homes.get(homeId);
    if (letter.buildingIds.length > 0 && !letter.buildingIds.includes(home.buildingId)) continue;
    await stage.act('letters.markRead', personId, instantOf(day, '20:15'), { letterId: letter.id, homeId });
  }
}

/** Most read in the first two days, some later, nobody in the future. */
function soonAfter(day: Day, share: number, now: Date): Date {
  const at = instantOf(day, '09:10').getTime() + share ** 3 * 9 * 86_400_000;
  return new Date(Math.min(at, now.getTime() - 60_000));
}
