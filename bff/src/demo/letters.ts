/** Plays the letters of the past: each written, published and read as of its own day. */
import { addDays, addMonths, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { reportBetween } from './buildingReports';
import { planOf } from './company';
import type { ProjectPlan } from './company/plan';
import { buildingsOn } from './company/progress';
import { correctOne, leaveDeskLetters, takeOneBack } from './deskLetters';
import { type Draft, draftOf } from './letterDrafts';
import { personNamed } from './people';
import { projectIdOf } from './places';
import { acceptPushes } from './pushes';
import { askQuestions } from './questions';
import { readLetter } from './readers';
import { LETTER_BOOKS, type LetterBook, TINGSONG_DRAFT } from './texts/letters';
import type { Company } from './world';

/** Writes the draft that others sign; the pictures in it are hers. */
const EDITOR = '唐书宁';

/** A project's letters, published in their order: they are numbered by it. Projects can go at the same time. */
export interface LetterLane {
  /** All but the newest. */
  publishBackIssues(): Promise<void>;
  /** The newest, and the draft of the next where there is one. */
  publishNewest(): Promise<void>;
}

export const letterLanes = (company: Company): LetterLane[] => LETTER_BOOKS.map((book) => laneOf(company, book));

function laneOf(company: Company, book: LetterBook): LetterLane {
  const plan = planOf(book.project);
  const days = book.letters.map((_, index) => dayOfLetter(book, index, company.today));
  // All pictures begin at once, or the letters would wait for them one by one.
  const drafts = book.letters.map((letter, index) => draftOf(company, book, letter, days[index]!));
  // One that fails is heard of when its turn comes.
  for (const draft of drafts) draft.catch(() => {});
  const setBuildings = (day: Day) =>
    company.house.projects.setBuildings(projectIdOf(plan.name), buildingsOn(plan, day, company.today));
  const newest = book.letters.length - 1;

  async function publishOne(index: number): Promise<DeskLetter> {
    const day = days[index]!;
    if (index > 0) await reportBetween(company, plan, days[index - 1]!, day);
    await setBuildings(day);
    const letter = await publish(company, book, day, await drafts[index]!);
    await readLetter(company, book, { letter, day, age: newest - index });
    return letter;
  }

  return {
    async publishBackIssues() {
      for (let index = 0; index < newest; index++) await publishOne(index);
      if (book.project === '晴川里') await takeOneBack(company);
    },
    async publishNewest() {
      await acceptPushes(company, book.project);
      const letter = await publishOne(newest);
      await setBuildings(company.today);
      if (book.project !== '听松里') return;
      await correctOne(company, letter.id);
      await askQuestions(company, letter.id);
      await leaveDraft(company, book, plan);
      await leaveDeskLetters(company);
    },
  };
}

const dayOfLetter = (book: LetterBook, index: number, today: Day): Day =>
  addMonths(addDays(today, book.newest), index - book.letters.length + 1);

/** Written in the afternoon, let through by customer relations, out the next morning. */
async function publish({ stage }: Company, book: LetterBook, day: Day, draft: Draft): Promise<DeskLetter> {
  const author = personNamed(book.author);
  const dayBefore = addDays(day, -1);
  const written = await stage.act<DeskLetter>('letters.write', author, instantOf(dayBefore, '15:30'), {
    projectId: projectIdOf(book.project),
    ...draft,
  });
  const letter = { letterId: written.id, version: written.version };
  await stage.act('letters.submit', author, instantOf(dayBefore, '16:30'), letter);
  await stage.act('letters.approve', personNamed(book.reviewer), instantOf(dayBefore, '17:30'), letter);
  return stage.act<DeskLetter>('letters.publish', author, instantOf(day, '09:00'), letter);
}

/** The editor has the next letter on her desk. */
async function leaveDraft(company: Company, book: LetterBook, plan: ProjectPlan): Promise<void> {
  const day = addDays(company.today, -1);
  const draft = await draftOf(company, { ...book, author: EDITOR }, TINGSONG_DRAFT, day);
  await company.stage.act('letters.write', personNamed(EDITOR), instantOf(day, '17:10'), {
    projectId: projectIdOf(plan.name),
    ...draft,
  });
}
