/** What follows what happens to a letter: readers hear of it in the background, colleagues at once. */
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Fact, History } from '../history';
import { beginDelivery } from './delivery/deliver';
import type { DeliveryKind } from './delivery/store';
import { REVIEWING } from './policy';
import type { Letter } from './store';
import type { LetterWorld } from './world';

const TO_READERS: Readonly<Record<string, DeliveryKind>> = {
  published: 'publication',
  reminded: 'reminder',
  corrected: 'erratum',
  withdrawn: 'withdrawal',
};

interface News {
  readonly title: string;
  readonly text: string;
}

const wordsIn = ({ data }: Fact): string => String(data.words ?? '');

const TO_AUTHORS: Readonly<Record<string, (letter: Letter, fact: Fact) => News>> = {
  sentBack: ({ title, remarks }, fact) => ({
    title: `客关退回来改：${title}`,
    text: wordsIn(fact) || `${remarks.filter(({ doneAt }) => !doneAt).length} 处意见，写在稿子旁边。`,
  }),
  approved: ({ title }) => ({ title: `客关通过了：${title}`, text: '可以发布，或者定个时间。' }),
  heldBack: ({ title }, fact) => ({ title: `没有发出去：${title}`, text: wordsIn(fact) }),
};

const TO_REVIEWERS: Readonly<Record<string, (letter: Letter, fact: Fact) => News>> = {
  submitted: ({ title }) => ({ title: `请审一封家书：${title}`, text: '意见可以写在每一块旁边。' }),
  heldBack: ({ title }, fact) => ({ title: `请再看一眼：${title}`, text: wordsIn(fact) }),
};

export function reactToLetters(world: LetterWorld, { facts }: History): void {
  for (const [done, kind] of Object.entries(TO_READERS))
    facts.on(`letters.${done}`, (fact) => beginDelivery(world, kind, fact));
  for (const [done, news] of Object.entries(TO_AUTHORS))
    facts.on(`letters.${done}`, async (fact) => {
      const letter = await world.store.letter(fact.subject.id);
      if (letter) await tellColleagues(world, letter, letter.writerIds, fact, news(letter, fact));
    });
  for (const [done, news] of Object.entries(TO_REVIEWERS))
    facts.on(`letters.${done}`, async (fact) => {
      const letter = await world.store.letter(fact.subject.id);
      if (!letter) return;
      const reviewers = await staffIn(world, letter.projectId, REVIEWING);
      const others = reviewers.filter((personId) => !letter.writerIds.includes(personId));
      await tellColleagues(world, letter, others, fact, news(letter, fact));
    });
}

export async function staffIn({ projects, persons }: LetterWorld, projectId: string, roles: readonly Role[]) {
  const { regionId } = await projects.get(projectId);
  return (await persons.staffOf({ id: projectId, regionId }, roles)).map(({ personId }) => personId);
}

async function tellColleagues(
  { inbox }: LetterWorld,
  letter: Letter,
  people: readonly string[],
  fact: Fact,
  news: News,
) {
  const others = people.filter((personId) => personId !== fact.by?.personId);
  await inbox.tell(others, fact.id, fact.at, { ...news, link: { kind: 'deskLetter', id: letter._id } });
}
