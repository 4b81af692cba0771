import { repairs as contract } from '@jiashu/shared/repairs/contract';
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { HOME, personId } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';
import { booked, filed, finished, KEPT, leak, proposed, started, taken, tinyPhoto } from './testing/steps';

/** One repair serves every caller who is refused; a new one is brought there only once somebody has moved it. */
function untilMoved(make: (house: House) => Promise<RepairView>) {
  let last: RepairView | null = null;
  return async (house: House): Promise<RepairView> => {
    const now = last && (await (await house.as('steward', contract)).deskShow({ repairId: last.id })).body;
    last = now && now.version === last?.version ? now : await make(house);
    return last;
  };
}
const anyFiled = untilMoved(filed);
const anyProposed = untilMoved(proposed);
const anyTaken = untilMoved(taken);
const anyBooked = untilMoved(booked);
const anyStarted = untilMoved(started);
const anyFinished = untilMoved(finished);

const byId = ({ id }: { id: string }) => ({ repairId: id });
const atVersion = ({ id, version }: { id: string; version: number }) => ({ repairId: id, version });
const overseers = ['steward', 'customerRelations', 'projectManager'] as const;
const seers = ['engineer', 'secondEngineer', ...overseers, 'regionManager', 'groupManager'] as const;
const visit = { day: '2026-11-24', slot: 'evening' as const };

async function completion(house: House) {
  const photoIds = [await tinyPhoto(house, 'engineer')];
  return { ...atVersion(await anyStarted(house)), words: '换好了', photoIds, promises: KEPT };
}

export const repairMatrix: Matrix<typeof contract> = {
  file: { allowed: ['owner', 'tenant'], input: () => leak },
  list: { allowed: ['owner', 'tenant'], input: () => ({ homeId: HOME }) },
  show: { allowed: ['owner', 'tenant'], input: async (house) => byId(await anyFiled(house)) },
  agree: { allowed: ['owner'], input: async (house) => atVersion(await anyProposed(house)) },
  wish: { allowed: ['owner'], input: async (house) => ({ ...atVersion(await anyFiled(house)), wishes: [visit] }) },
  accept: { allowed: ['owner'], input: async (house) => atVersion(await anyFinished(house)) },
  reject: {
    allowed: ['owner'],
    input: async (house) => ({ ...atVersion(await anyFinished(house)), reason: '还在滴' }),
  },
  cancel: { allowed: ['owner'], input: async (house) => atVersion(await anyBooked(house)) },

  deskList: { allowed: STAFF, input: () => ({}) },
  deskCounts: { allowed: STAFF, input: () => ({}) },
  deskShow: { allowed: seers, input: async (house) => byId(await anyFiled(house)) },
  engineers: { allowed: overseers, input: async (house) => byId(await anyFiled(house)) },
  take: { allowed: ['engineer', 'secondEngineer'], input: async (house) => byId(await anyFiled(house)) },
  assign: {
    allowed: overseers,
    input: async (house) => ({ ...byId(await anyFiled(house)), engineerId: personId('secondEngineer') }),
  },
  propose: { allowed: ['engineer'], input: async (house) => ({ ...atVersion(await anyTaken(house)), ...visit }) },
  start: { allowed: ['engineer'], input: async (house) => atVersion(await anyBooked(house)) },
  finish: { allowed: ['engineer'], input: completion },
  void: { allowed: overseers, input: async (house) => ({ ...atVersion(await anyFiled(house)), reason: '重复报修' }) },
};
