/** Contract key → handler: here those who read, in `deskRoutes` those who write. */
import { letters as contract } from '@jiashu/shared/letters/contract';
import { letterWires } from '@jiashu/shared/letters/wires';
import { derivedId } from '../history';
import { bind, type Route } from '../http/bind';
import type { Caller } from '../http/context';
import { found, notFound } from '../http/errors';
import { requireHome } from '../http/reach';
import { toPage } from '../infra/paging';
import { aroundLetters } from './around';
import { deskHandlers } from './deskRoutes';
import { mayRead } from './policy';
import { presentLetter, presentRow } from './present';
import { lettersFor, receives } from './receives';
import type { Letter } from './store';
import type { LetterWorld } from './world';

export function letterRoutes(world: LetterWorld): Route[] {
  const { store, inbox } = world;

  /** A letter the caller may read; any other is not even said to exist. */
  async function readable(letterId: string, caller: Caller): Promise<Letter> {
    const letter = found(await store.letter(letterId));
    if (!(await mayRead(world, caller, letter))) throw notFound();
    return letter;
  }

  return bind('letters', contract, letterWires, {
    async list({ homeId, after, limit }, { caller, now }) {
      const home = requireHome(caller, homeId);
      const page = toPage(await lettersFor(world, home, after, limit), limit, (letter) => letter.publishedAt!);
      const pairs = await aroundLetters(world, page.rows, caller, now, { counts: false, photos: 'first' });
      return { items: pairs.map((pair) => presentRow(...pair)), next: page.next };
    },
    async read({ letterId }, { caller, now }) {
      const letter = await readable(letterId, caller);
      const [pair] = await aroundLetters(world, [letter], caller, now, { counts: true, photos: 'all' });
      return presentLetter(...pair!);
    },
    async markRead({ letterId, homeId }, { caller, now }) {
      const home = requireHome(caller, homeId);
      if (!(await receives(world, await readable(letterId, caller), [home]))) throw notFound();
      const { personId } = caller;
      const readAt = await store.markRead({
        _id: derivedId('read', letterId, personId),
        letterId,
        personId,
        homeId,
        at: now,
      });
      await inbox.seen(personId, letterId, now);
      return { readAt: readAt.toISOString() };
    },
    ...deskHandlers(world),
  });
}
