/** For every test a home of its own, the owner's, with what its people do there. */
import { homes } from '@jiashu/shared/homes/contract';
import type { InvitedKind, MemberKind } from '@jiashu/shared/homes/vocabulary';
import { BUILDING_3, id, PEOPLE, PROJECT, personId, type Who } from '../../testing/company';
import { type House, NOW } from '../../testing/house';
import { inboxOf } from '../../testing/inbox';
import { forTests } from '../../testing/opened';

interface Ground {
  readonly house: House;
  readonly homeId: string;
  readonly label: string;
}

/** The ledger counts an owner from the day of his contract. */
const SIGNED = new Date('2025-06-18T02:00:00Z');

export function eachItsHome(keep: (ground: Ground) => void) {
  let ground: Ground;
  let house: House;
  let count = 0;

  const as = (who: Who | null) => house.as(who, homes);
  const memberOf = (who: Who, kind: MemberKind) => id('household member', ground.homeId, who, kind);
  const belong = (who: Who, kind: MemberKind, since = kind === 'owner' ? SIGNED : NOW) =>
    house.capabilities.homes.insertMembers([
      {
        ...{ _id: memberOf(who, kind), homeId: ground.homeId, projectId: PROJECT, buildingId: BUILDING_3, kind },
        ...{ personId: personId(who), name: house.capabilities.vault.seal(PEOPLE[who]), phoneIndex: null },
        ...{ since, endedAt: null },
      },
    ]);

  forTests(
    (opened) => {
      house = opened;
    },
    async () => {
      count++;
      ground = { house, homeId: id('household home', String(count)), label: `9 栋 1 单元 ${count}` };
      keep(ground);
      await house.capabilities.homes.insertHomes([
        {
          ...{ _id: ground.homeId, projectId: PROJECT, buildingId: BUILDING_3, label: ground.label, floor: 1 },
          ...{ signedOn: '2025-06-18', handoverPlannedOn: '2026-06-30', handedOverOn: '2026-06-28', movedInOn: null },
          stewardId: personId('steward'),
        },
      ]);
      await belong('owner', 'owner');
    },
  );

  return {
    ...{ as, belong, memberOf },
    /** An invitation of the owner's. */
    invited: async (kind: InvitedKind = 'tenant') =>
      (await (await as('owner')).invite({ homeId: ground.homeId, kind, name: '租客小何' })).body,
    accept: async (who: Who, token: string) => (await as(who)).acceptInvitation({ token }),
    /** The titles of what he was told, newest first. */
    tell: async (who: Who) => (await inboxOf(house, who)).map(({ title }) => title),
  };
}
