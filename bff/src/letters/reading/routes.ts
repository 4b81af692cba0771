/** Contract key → handler, for what belongs to reading a letter. */
import { letterReading as contract } from '@jiashu/shared/letters/reading/contract';
import { isPublic } from '@jiashu/shared/letters/reading/rules';
import { readingWires } from '@jiashu/shared/letters/reading/schema';
import { bind, type Route } from '../../http/bind';
import type { Caller } from '../../http/context';
import { forbidden, found, notFound } from '../../http/errors';
import { mayRead } from '../policy';
import type { Letter } from '../store';
import { presentShared } from './presentShared';
import type { ReadingWorld } from './world';

export function readingRoutes(world: ReadingWorld): Route[] {
  const { reading, store, signer } = world;

  /** A letter the caller may read; any other is not even said to exist. */
  async function readable(letterId: string, caller: Caller): Promise<Letter> {
    const letter = found(await store.letter(letterId));
    if (!(await mayRead(world, caller, letter))) throw notFound();
    return letter;
  }

  return bind('letterReading', contract, readingWires, {
    async place({ letterId }, { caller }) {
      await readable(letterId, caller);
      const place = await reading.place(caller.personId, letterId);
      return { block: place?.block ?? null, at: place?.at.toISOString() ?? null };
    },
    async keepPlace({ letterId, block }, { caller, now }) {
      await readable(letterId, caller);
      await reading.keepPlace(caller.personId, letterId, block, now);
      return { done: true as const };
    },
    async share({ letterId }, { caller, now }) {
      const letter = await readable(letterId, caller);
      if (!isPublic(letter)) throw forbidden();
      return { token: await reading.tokenFor(letterId, now) };
    },
    async shared({ token }, { now }) {
      const letter = found(await store.letter(found(await reading.letterOf(token))));
      if (!isPublic(letter)) throw notFound();
      return presentShared(world, letter, now);
    },
    async paper({ letterId }, { caller, now }) {
      const letter = await readable(letterId, caller);
      if (letter.withdrawal) throw notFound();
      return { url: signer.sign(letterId, now) };
    },
  });
}
