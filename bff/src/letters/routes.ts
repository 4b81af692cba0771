/** Contract key → handler. */
import { isAddressedTo } from '@jiashu/shared/kernel/audience';
import { letters as contract } from '@jiashu/shared/letters/contract';
import { letterWires } from '@jiashu/shared/letters/schema';
import { derivedId } from '../history';
import { bind, type Route } from '../http/bind';
import type { Caller } from '../http/context';
import { found, notFound } from '../http/errors';
import { projectsAs, requireHome, requireRole } from '../http/reach';
import type { Inbox } from '../inbox';
import { toPage } from '../infra/paging';
import { aroundLetters } from './around';
import { publishLetter } from './commands/publishLetter';
import { reviseLetter } from './commands/reviseLetter';
import { writeLetter } from './commands/writeLetter';
import { mayRead, OVERSEEING } from './policy';
import { presentDesk, presentDeskRow, presentLetter, presentRow } from './present';
import type { Letter } from './store';
import type { LetterWorld } from './world';

export function letterRoutes(world: LetterWorld, inbox: Inbox): Route[] {
  const { store } = world;

  /** A letter the caller may read; any other is not even said to exist. */
  async function readable(letterId: string, caller: Caller): Promise<Letter> {
    const letter = found(await store.letter(letterId));
    if (!mayRead(caller, letter)) throw notFound();
    return letter;
  }

  async function onDesk(letter: Letter, caller: Caller, now: Date) {
    const [pair] = await aroundLetters(world, [letter], caller, now, { counts: true, photos: 'all' });
    return presentDesk(...pair!);
  }

  return bind('letters', contract, letterWires, {
    async list({ homeId, after, limit }, { caller, now }) {
      const home = requireHome(caller, homeId);
      const page = toPage(await store.publishedFor(home, after, limit), limit, (letter) => letter.publishedAt!);
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
      if (!isAddressedTo(await readable(letterId, caller), home)) throw notFound();
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
    async deskList({ state, after, limit }, { caller, now }) {
      const rows = await store.inProjects(projectsAs(caller, OVERSEEING), state, after, limit);
      const page = toPage(rows, limit, ({ savedAt }) => savedAt);
      const pairs = await aroundLetters(world, page.rows, caller, now, { counts: true, photos: 'first' });
      return { items: pairs.map((pair) => presentDeskRow(...pair)), next: page.next };
    },
    async deskShow({ letterId }, { caller, now }) {
      const letter = found(await store.letter(letterId));
      requireRole(caller, letter.projectId, OVERSEEING);
      return onDesk(letter, caller, now);
    },
    write: async ({ projectId, ...draft }, ctx) =>
      onDesk(await writeLetter(world, projectId, draft, ctx), ctx.caller, ctx.now),
    revise: async ({ letterId, version, ...draft }, ctx) =>
      onDesk(await reviseLetter(world, letterId, version, draft, ctx), ctx.caller, ctx.now),
    publish: async ({ letterId, version }, ctx) =>
      onDesk(await publishLetter(world, letterId, version, ctx), ctx.caller, ctx.now),
  });
}
