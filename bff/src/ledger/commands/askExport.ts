/** Asks for the ledger as a file: masked, or whole for a reason that every owner in it will read. */
import { ROLES } from '@jiashu/shared/kernel/roles';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { requireRole } from '../../http/reach';
import { IMPORTING } from '../policy';
import type { LedgerExport } from '../store';
import type { LedgerWorld } from '../world';

type Asked = Pick<LedgerExport, 'projectId' | 'format' | 'reveal' | 'reason'>;

/** Throws `notFound`, `forbidden`. */
export async function askExport(
  { exports, projects }: LedgerWorld,
  { projectId, ...asked }: Asked,
  ctx: SignedIn,
): Promise<{ id: string }> {
  const { effectId: _id, caller, now: at } = ctx;
  requireRole(caller, projectId, IMPORTING);
  await projects.get(projectId);
  const post = caller.posts.find((one) => IMPORTING.includes(one.role) && one.projectIds.includes(projectId));
  const record = { _id, projectId, personId: caller.personId, title: post ? ROLES[post.role] : '', ...asked, at };
  const fact = factOf(ctx, 'ledger.exported', { kind: 'ledgerExport', id: _id }, { projectId }, asked);
  await exports.create(record, fact);
  return { id: _id };
}
