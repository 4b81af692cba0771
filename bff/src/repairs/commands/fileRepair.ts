/** Files a repair for a home or the public area around it. */
import { dayOf } from '@jiashu/shared/kernel/time';
import type { Watch } from '@jiashu/shared/repairs/duty';
import { type Place, urgentOf } from '@jiashu/shared/repairs/places';
import { duesOf, numberOf, type Visit } from '@jiashu/shared/repairs/rules';
import { warrantyOf } from '@jiashu/shared/repairs/warranty';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { requireHome } from '../../http/reach';
import { dutyFor } from '../duty';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { orderOf } from './move';
import { requireOpenVisits } from './requireOpenVisits';

interface Filing extends Place {
  readonly homeId: string;
  readonly words: string;
  readonly photoIds: string[];
  readonly videoId: string | null;
  readonly wishes: Visit[];
  readonly phone: string | null;
}

/** Throws `notFound` (not his home), `invalid` (a visit that is over, a file that isn't there). */
export async function fileRepair(world: RepairWorld, filing: Filing, ctx: SignedIn): Promise<Repair> {
  const { projectId } = requireHome(ctx.caller, filing.homeId);
  requireOpenVisits(filing.wishes, 'wishes', ctx.now);
  const home = await world.homes.get(filing.homeId);
  const subject = { kind: 'repair', id: ctx.effectId };
  const fileIds = [...filing.photoIds, ...(filing.videoId ? [filing.videoId] : [])];
  await world.photos.attach(fileIds, ctx.caller.personId, subject);

  const today = dayOf(ctx.now);
  const urgent = urgentOf(filing);
  const number = numberOf(today, await world.store.countOneMore(today));
  const repair = newRepair(filing, ctx, {
    ...{ projectId, number, urgent },
    duty: urgent && (await dutyFor(world, projectId, urgent, ctx.now)),
    phone: filing.phone && world.vault.seal(filing.phone),
    warranty: warrantyOf(filing.part, filing.symptom, home.handedOverOn, today),
  });
  const { homeId, words, photoIds } = repair;
  return world.records.create(
    repair,
    factOf(ctx, 'repairs.filed', subject, { projectId, homeId }, { words, photoIds }),
  );
}

interface Settled extends Pick<Repair, 'projectId' | 'number' | 'urgent' | 'phone' | 'warranty'> {
  readonly duty: Watch | null;
}

function newRepair(filing: Filing, { effectId, caller, now }: SignedIn, { duty, ...settled }: Settled): Repair {
  const repair = {
    ...filing,
    ...settled,
    _id: effectId,
    personId: caller.personId,
    state: 'waiting' as const,
    version: 1,
    engineerId: null,
    dutyId: duty?.personId ?? null,
    dutyTrade: duty?.trade ?? null,
    proposal: null,
    visit: null,
    dues: duesOf(now, settled.urgent !== null),
    filedAt: now,
    respondedAt: null,
    plannedAt: null,
    startedAt: null,
    finished: null,
    closedAt: null,
    reworks: 0,
  };
  return { ...repair, ...orderOf(repair, now) };
}
