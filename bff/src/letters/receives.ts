/** Asks THE rule (shared/letters/audience) with what the database knows: nothing here decides who receives a letter. */

import { dayOf } from '@jiashu/shared/kernel/time';
import { type AddressedHome, receivesLetter } from '@jiashu/shared/letters/audience';
import type { Home } from '../homes';
import type { Membership } from '../http/context';
import type { Letter } from './store';
import type { LetterWorld } from './world';

type Place = Pick<Membership, 'homeId' | 'projectId' | 'buildingId'>;
type World = Pick<LetterWorld, 'homes'>;

const NO_DATES = { signedOn: null, handoverPlannedOn: '9999-12-31', handedOverOn: null, movedInOn: null };

/** The homes with their dates, by id; the dates are only looked up where a letter asks for phases. */
async function addressed({ homes }: World, letters: readonly Letter[], places: readonly Place[]) {
  const asksForPhases = letters.some(({ phases }) => phases.length > 0);
  const known: Home[] = asksForPhases ? await homes.some([...new Set(places.map(({ homeId }) => homeId))]) : [];
  const byId = new Map(known.map((home) => [home._id, home]));
  return (place: Place): AddressedHome => byId.get(place.homeId) ?? { ...place, ...NO_DATES };
}

/** The day whose phases count: that of publication, before it today. */
const countsOn = ({ publishedAt }: Letter, now: Date) => dayOf(publishedAt ?? now);

/** Whether one of the homes receives a letter that is out. */
export async function receives(world: World, letter: Letter, places: readonly Place[]): Promise<boolean> {
  const { publishedAt } = letter;
  if (!publishedAt) return false;
  const home = await addressed(world, [letter], places);
  return places.some((place) => receivesLetter(letter, home(place), dayOf(publishedAt)));
}

/** Those of the places that receive the letter. */
export async function receivers<P extends Place>(
  world: World,
  letter: Letter,
  places: readonly P[],
  now: Date,
): Promise<P[]> {
  const home = await addressed(world, [letter], places);
  return places.filter((place) => receivesLetter(letter, home(place), countsOn(letter, now)));
}

/** A page of the letters a home receives, newest first, one more than `limit` when there is a next page. */
export async function lettersFor(
  world: Pick<LetterWorld, 'homes' | 'store'>,
  place: Place,
  after: string | undefined,
  limit: number,
): Promise<Letter[]> {
  const rows: Letter[] = [];
  for (let cursor = after; ; ) {
    const batch = await world.store.outTo(place, cursor, limit);
    const home = (await addressed(world, batch, [place]))(place);
    const mine = batch.filter((letter) => receivesLetter(letter, home, dayOf(letter.publishedAt!)));
    rows.push(...mine);
    if (batch.length <= limit || rows.length > limit) return rows.slice(0, limit + 1);
    cursor = cursorAfter(batch.at(-1)!);
  }
}

const cursorAfter = ({ _id, publishedAt }: Letter) => `${publishedAt!.getTime()}_${_id}`;

/** How many homes a letter is addressed to. */
export async function countReceivers({ homes }: World, letter: Letter, now: Date): Promise<number> {
  if (letter.phases.length === 0) return homes.count(letter);
  let count = 0;
  for await (const batch of homes.inAudience(letter))
    count += batch.filter((home) => receivesLetter(letter, home, countsOn(letter, now))).length;
  return count;
}
