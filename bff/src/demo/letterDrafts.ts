/** Puts a letter's text into what the editor would send: words of its day, pictures of its day. */
import { type Day, daysBetween, instantOf, monthOf } from '@jiashu/shared/kernel/time';
import type { Block } from '@jiashu/shared/letters/schema';
import { planOf } from './company';
import type { ProjectPlan } from './company/plan';
import { buildingId, buildingsOn, builtOn } from './company/progress';
import { richBlockOf } from './letterBlocks';
import { personNamed } from './people';
import { termsOf } from './terms';
import { type BlockText, COMMUNITY_MONTHS, type LetterText, type PhotoText, SITE_MONTHS } from './texts/letters';
import { wordsOn } from './texts/words';
import type { Company } from './world';

/** Where it comes from: the project, who signs and as what. */
interface Signed {
  readonly project: string;
  readonly author: string;
  readonly title: string;
}

export interface Draft {
  readonly buildingIds: string[];
  readonly month: string;
  readonly title: string;
  readonly authorTitle: string;
  readonly blocks: Block[];
  readonly shareable: boolean;
}

export async function draftOf(company: Company, book: Signed, letter: LetterText, day: Day): Promise<Draft> {
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
  readonly book: Signed;
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
  if (!('change' in block)) {
    const take = (photo: PhotoText, part: string) =>
      takePhoto(company, { ...writing, key: `${writing.key} ${part}` }, photo);
    return richBlockOf(company, { ...writing, take }, block);
  }
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

const seasonOf = (book: Signed, day: Day): string =>
  (book.project === '桐荫里' ? COMMUNITY_MONTHS : SITE_MONTHS)[Number(day.slice(5, 7)) - 1]!;
