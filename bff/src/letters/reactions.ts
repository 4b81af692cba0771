/** What follows a publication: everybody it is addressed to finds it in the inbox, once. */
import { letterOf } from '@jiashu/shared/letters/rules';
import type { History } from '../history';
import type { Inbox } from '../inbox';
import type { Jobs } from '../infra/jobs';
import type { LetterWorld } from './world';

const DELIVER = 'letters.deliver';

export function reactToLetters(world: LetterWorld, history: History, inbox: Inbox, jobs: Jobs): void {
  history.facts.on('letters.published', (fact) => jobs.soon(DELIVER, { letterId: fact.subject.id }));

  jobs.define<{ letterId: string }>(DELIVER, async ({ letterId }) => {
    const letter = await world.store.letter(letterId);
    if (letter?.state !== 'published' || !letter.publishedAt) return;
    const message = {
      title: letter.title,
      text: `${letterOf(letter.month)}到了，第 ${letter.issue} 封。`,
      link: { kind: 'letter' as const, id: letterId },
    };
    for await (const batch of world.homes.people(letter)) {
      const people = [...new Set(batch.map(({ personId }) => personId))];
      await inbox.tell(people, `letter ${letterId}`, letter.publishedAt, message);
    }
  });
}
