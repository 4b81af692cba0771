/** Plays the letters of the past: each written, published and read as of its own day. */
import { addDays, addMonths, type Day, daysBetween, instantOf, monthOf } from '@jiashu/shared/kernel/time';
import type { Block, DeskLetter } from '@jiashu/shared/letters/schema';
import { planOf } from './company';
import type { ProjectPlan } from './company/plan';
import { buildingId, buildingsOn, builtOn } from './company/progress';
import { personNamed } from './people';
import { projectIdOf } from './projects';
import { readLetter } from './readers';
import { termsOf } from './terms';
import {
  type BlockText,
  COMMUNITY_MONTHS,
  LETTER_BOOKS,
  type LetterBook,
  type LetterText,
  type PhotoText,
  SITE_MONTHS,
  TINGSONG_DRAFT,
} from './texts/letters';
import { wordsOn } from './texts/words';
import type { Company } from './world';

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

  async function publishOne(index: number): Promise<void> {
    const day = days[index]!;
    await setBuildings(day);
    const letter = await publish(company, book, day, await drafts[index]!);
    await readLetter(company, book, { letter, day, age: newest - index });
  }

  return {
    async publishBackIssues() {
      for (let index = 0; index < newest; index++) await publishOne(index);
    },
    async publishNewest() {
      await publishOne(newest);
      await setBuildings(company.today);
      if (book.project === '听松里') await leaveDraft(company, book, plan);
    },
  };
}

const dayOfLetter = (book: LetterBook, index: number, today: Day): Day =>
  addMonths(addDays(today, book.newest), index - book.letters.length + 1);

interface Draft {
  readonly buildingIds: string[];
  readonly month: string;
  readonly title: string;
  readonly authorTitle: string;
  readonly blocks: Block[];
  readonly shareable: boolean;
}

async function draftOf(company: Company, book: LetterBook, letter: LetterText, day: Day): Promise<Draft> {
  const plan = planOf(book.project);
  const terms = termsOf(buildingsOn(plan, day, company.today));
  const say = (text: string) => wordsOn(day, text, terms);
  const blocks = letter.blocks.map((block, index) =>
    blockOf(company, { book, plan, day, say, key: `${letter.title} ${index}` }, block),
  );
  return {
    buildingIds: (letter.to ?? []).map((number) => buildingId(book.project, number)),
    month: monthOf(instantOf(day)),
    title: say(letter.title),
    authorTitle: book.title,
    shareable: true,
    blocks: await Promise.all(blocks),
  };
}

interface Writing {
  readonly book: LetterBook;
  readonly plan: ProjectPlan;
  readonly day: Day;
  readonly key: string;
  say(text: string): string;
}

async function blockOf(company: Company, writing: Writing, block: BlockText): Promise<Block> {
  const { book, day, say } = writing;
  if (block === 'season') return { kind: 'paragraph', text: seasonOf(book, day) };
  if (typeof block === 'string') return { kind: 'paragraph', text: say(block) };
  if ('photo' in block)
    return { kind: 'photo', photoId: await takePhoto(company, writing, block), caption: say(block.caption) };
  const number = `设计变更 ${day.slice(0, 4)}-${block.change}`;
  return { kind: 'change', number, what: say(block.what), affects: say(block.affects) };
}

function takePhoto(
  { album, today }: Company,
  { book, plan, day, key }: Writing,
  { photo, tower, ...facts }: PhotoText,
) {
  const building = plan.buildings.find(({ number }) => number === (tower ?? 3)) ?? plan.buildings[0]!;
  const height = { floorsBuilt: builtOn(building, daysBetween(today, day)), floorsTotal: building.floors };
  const { caption: _, ...shown } = facts;
  return album.take(personNamed(book.author), instantOf(day, '08:00'), photo, `${book.project} ${key}`, {
    ...height,
    ...shown,
  });
}

const seasonOf = (book: LetterBook, day: Day): string =>
  (book.project === '桐荫里' ? COMMUNITY_MONTHS : SITE_MONTHS)[Number(day.slice(5, 7)) - 1]!;

async function publish({ stage }: Company, book: LetterBook, day: Day, draft: Draft): Promise<DeskLetter> {
  const author = personNamed(book.author);
  const written = await stage.act<DeskLetter>('letters.write', author, instantOf(addDays(day, -1), '16:30'), {
    projectId: projectIdOf(book.project),
    ...draft,
  });
  const { id: letterId, version } = written;
  return stage.act<DeskLetter>('letters.publish', author, instantOf(day, '09:00'), { letterId, version });
}

/** The editor has the next letter on her desk. */
async function leaveDraft(company: Company, book: LetterBook, plan: ProjectPlan): Promise<void> {
  const day = addDays(company.today, -1);
  const draft = await draftOf(company, book, TINGSONG_DRAFT, day);
  await company.stage.act('letters.write', personNamed('唐书宁'), instantOf(day, '17:10'), {
    projectId: projectIdOf(plan.name),
    ...draft,
  });
}
