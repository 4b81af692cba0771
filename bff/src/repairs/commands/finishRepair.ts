/** The engineer has done it, kept the three promises, and asks the owner to accept. */
import type { SignedIn } from '../../http/context';
import { forbidden } from '../../http/errors';
import { isEngineerOf } from '../policy';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairOnDesk } from './move';

interface Completion {
  readonly version: number;
  readonly words: string;
  readonly photoIds: string[];
}

/** Throws `notFound`, `forbidden`, `invalid` (a photo that isn't there), `conflict`. */
export async function finishRepair(
  world: RepairWorld,
  id: string,
  { version, words, photoIds }: Completion,
  ctx: SignedIn,
): Promise<Repair> {
  const repair = await repairOnDesk(world, id, ctx.caller);
  if (!isEngineerOf(ctx.caller, repair)) throw forbidden();
  await world.photos.attach(photoIds, ctx.caller.personId, { kind: 'repair', id });
  const set = { finished: { words, photoIds, at: ctx.now } };
  return move(world, repair, { verb: 'finish', version, set, data: { words, photoIds } }, ctx);
}
