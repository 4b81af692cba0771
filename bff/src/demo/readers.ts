/** Who has read which letter when: the cast through the endpoint, the many others as plain readings. */
import { type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { DeskLetter } from '@jiashu/shared/letters/schema';
import { chance, demoId } from './chance';
import { buildingId } from './company/progress';
import { crowdOf } from './crowd';
import { homeId } from './ledger';
import { personNamed, RESIDENTS } from './people';
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

export async function readLetter(company: Company, book: LetterBook, published: Published): Promise<void> {
  await readByCrowd(company, book, published);
  // The cast has something left to read.
  if (published.age > 0) await readByCast(company, book, published);
}

async function readByCrowd(company: Company, { project }: LetterBook, { letter, day, age }: Published): Promise<void> {
  const percent = READ_PERCENT[Math.min(age, READ_PERCENT.length - 1)]!;
  const readers = (await crowdOf(company, project, letter.buildingIds)).filter(
    ({ personId }) => chance('reads', letter.id, personId) * 100 < percent,
  );
  const readings = readers.map(({ personId, homeId }) => ({
    _id: demoId('read', letter.id, personId),
    letterId: letter.id,
    ...{ personId, homeId },
    at: soonAfter(day, chance('read when', letter.id, personId), company.now),
  }));
  await company.house.letters.insertReads(readings);
}

async function readByCast({ stage }: Company, { project }: LetterBook, { letter, day }: Published): Promise<void> {
  for (const { name, homes, unseen } of RESIDENTS)
    for (const home of homes) {
      const building = buildingId(project, Number.parseInt(home.label, 10));
      const isAddressed = letter.buildingIds.length === 0 || letter.buildingIds.includes(building);
      if (unseen || home.project !== project || !isAddressed) continue;
      const reading = { letterId: letter.id, homeId: homeId(project, home.label) };
      await stage.act('letters.markRead', personNamed(name), instantOf(day, '20:15'), reading);
    }
}

/** Most read in the first two days, some later, nobody in the future. */
function soonAfter(day: Day, share: number, now: Date): Date {
  const at = instantOf(day, '09:10').getTime() + share ** 3 * 9 * 86_400_000;
  return new Date(Math.min(at, now.getTime() - 60_000));
}
