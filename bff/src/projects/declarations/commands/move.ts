/** One step of a version on its way: a single conditional update that carries its fact. */
import { type DeclarationMove, declarationAfter, statesFor } from '@jiashu/shared/projects/approval';
import { factOf } from '../../../history';
import type { SignedIn } from '../../../http/context';
import { conflict, found } from '../../../http/errors';
import type { VersionRecord } from '../store';
import type { DeclarationWorld } from '../world';

interface Step {
  readonly projectId: string;
  readonly revision: number;
  readonly move: DeclarationMove;
  readonly fact: string;
  readonly set?: Partial<VersionRecord>;
}

/** Throws `notFound` when no version is on its way, `conflict` when it was saved or moved since `revision`. */
export async function move(world: DeclarationWorld, step: Step, ctx: SignedIn): Promise<VersionRecord> {
  const { projectId, revision, set } = step;
  const record = found(await world.store.onItsWay(projectId));
  const state = declarationAfter(record.state, step.move);
  if (!state) throw conflict();
  const subject = { kind: 'declaration', id: record._id };
  const moved = await world.records.change(
    { _id: record._id, revision, state: { $in: statesFor(step.move) } },
    { $set: { ...set, state }, $inc: { revision: 1 } },
    factOf(ctx, step.fact, subject, { projectId }, { version: record.version }),
  );
  if (!moved) throw conflict();
  return moved;
}
