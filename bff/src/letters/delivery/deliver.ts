/**
 * Brings the news of a letter to everybody it is for: in batches, by a job that a crash only interrupts. Where it stands
 * is kept after every batch; a batch that is done twice finds its own inbox entries.
 */
import { isReminded } from '@jiashu/shared/letters/reminder';
import { derivedId, type Fact } from '../../history';
import type { Belongs } from '../../homes';
import { receivers } from '../receives';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';
import type { Delivery, DeliveryKind } from './store';
import { wordsFor } from './words';

const DELIVER = 'letters.deliver';

export function deliverInBackground(world: LetterWorld): void {
  world.jobs.define<{ deliveryId: string }>(
    DELIVER,
    async ({ deliveryId }, alive) => {
      const delivery = await world.store.delivery(deliveryId);
      if (delivery && !delivery.doneAt) await deliver(world, delivery, alive);
    },
    'long',
  );
}

/** Begins a delivery because of a fact; the same fact begins one. */
export async function beginDelivery(world: LetterWorld, kind: DeliveryKind, fact: Fact): Promise<void> {
  const letter = await world.store.letter(fact.subject.id);
  if (!letter) return;
  const deliveryId = derivedId('delivery', fact.id);
  // The first news of a letter has the letter's own cause: published, held and published again it is told once.
  const cause = kind === 'publication' ? `letter ${letter._id}` : `letter ${kind} ${fact.id}`;
  const start = { people: null, cursor: '', told: 0, doneAt: null };
  const about = { letterId: letter._id, kind, cause, at: fact.at, ...wordsFor(kind, letter) };
  await world.store.beginDelivery({ _id: deliveryId, ...about, ...start });
  await world.jobs.soon(DELIVER, { deliveryId });
}

async function deliver(world: LetterWorld, delivery: Delivery, alive: () => Promise<void>): Promise<void> {
  const { _id, letterId, kind } = delivery;
  const letter = await world.store.letter(letterId);
  if (!letter) return;
  if (delivery.people === null) await world.store.setPeople(_id, await world.homes.countPeople(letter));
  let { cursor } = delivery;
  for await (const batch of world.homes.people(letter, cursor)) {
    await alive();
    if (kind !== 'withdrawal' && (await isTakenBack(world, letterId))) break;
    const people = await recipientsIn(world, letter, delivery, batch);
    await tell(world, delivery, people);
    const next = batch.at(-1)!.personId;
    await world.store.moveOn(_id, cursor, next, people.length);
    cursor = next;
  }
  await world.store.endDelivery(_id, world.clock.now());
}

/** A letter withdrawn while its news is still under way goes no further. */
const isTakenBack = async ({ store }: LetterWorld, letterId: string): Promise<boolean> =>
  (await store.letter(letterId))?.state === 'withdrawn';

async function recipientsIn(
  world: LetterWorld,
  letter: Letter,
  { kind, at }: Delivery,
  batch: readonly Belongs[],
): Promise<string[]> {
  const people = once(await receivers(world, letter, batch, at));
  if (kind === 'publication') return people;
  const readers = await world.store.readersAmong(letter._id, people);
  return people.filter((personId) => (kind === 'reminder' ? isReminded(personId, readers) : readers.has(personId)));
}

const once = (places: readonly Belongs[]): string[] => [...new Set(places.map(({ personId }) => personId))];

const tell = ({ inbox }: LetterWorld, { cause, at, title, text, letterId }: Delivery, people: readonly string[]) =>
  inbox.tell(people, cause, at, { title, text, link: { kind: 'letter', id: letterId } });
