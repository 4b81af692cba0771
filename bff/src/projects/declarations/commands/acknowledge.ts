/** Somebody confirms that he has read the version that stands. It says that we told him, not that he agrees. */
import { derivedId, factOf } from '../../../history';
import type { SignedIn } from '../../../http/context';
import { conflict, found } from '../../../http/errors';
import type { Acknowledgement } from '../store';
import type { DeclarationWorld } from '../world';

/** A second time gives the first one back. Throws `notFound`, `conflict` when another version stands by now. */
export async function acknowledge(
  { store, acknowledged }: DeclarationWorld,
  projectId: string,
  version: number,
  ctx: SignedIn,
): Promise<Acknowledgement> {
  const { personId } = ctx.caller;
  const _id = derivedId('acknowledgement', projectId, String(version), personId);
  const standing = found(await store.standing(projectId));
  if (standing.version !== version) throw conflict();
  const record: Acknowledgement = { _id, projectId, version, personId, at: ctx.now };
  const subject = { kind: 'acknowledgement', id: _id };
  return acknowledged.create(
    record,
    factOf(ctx, 'projects.acknowledged', subject, { projectId }, { version, personId }),
  );
}
