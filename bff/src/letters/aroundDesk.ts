/** Gathers what the desk sees of one letter: names, how far its news has got, what the caller may do. */
import type { DeliveryView, DeskLetter } from '@jiashu/shared/letters/deskSchema';
import type { SignedIn } from '../http/context';
import { aroundLetters } from './around';
import { powersOf } from './policy';
import { dayOut, presentDesk } from './presentDesk';
import type { Letter } from './store';
import type { LetterWorld } from './world';

export async function onDesk(world: LetterWorld, letter: Letter, { caller, now }: SignedIn): Promise<DeskLetter> {
  const named = [letter.savedById, ...letter.remarks.flatMap(({ byId }) => byId ?? [])];
  const [pairs, names, delivery, previous] = await Promise.all([
    aroundLetters(world, [letter], caller, now, { counts: true, photos: 'all' }),
    world.persons.names(named),
    deliveryOf(world, letter),
    world.store.outBefore(letter.projectId, letter.publishedAt ?? now, 1),
  ]);
  const [, around] = pairs[0]!;
  const previousOn = previous[0] ? dayOut(previous[0]) : null;
  return presentDesk(letter, { ...around, names, delivery, previousOn, may: powersOf(caller, letter) });
}

/** How far the publication has got; null before it. */
export async function deliveryOf(world: LetterWorld, letter: Letter): Promise<DeliveryView | null> {
  if (!letter.publishedAt) return null;
  const [deliveries, read] = await Promise.all([
    world.store.deliveriesOf(letter._id),
    world.store.countReaders(letter._id),
  ]);
  const publication = deliveries.find(({ kind }) => kind === 'publication');
  if (!publication) return { people: 0, told: 0, done: false, read, pushed: 0, pushesWaiting: 0 };
  const { told, doneAt, people, cause } = publication;
  const pushed = await world.inbox.pushed(cause);
  return {
    people: doneAt ? told : Math.max(people ?? 0, told),
    told,
    done: doneAt !== null,
    read,
    pushed: pushed.sent,
    pushesWaiting: pushed.waiting,
  };
}
