/** Who lives in a home: what its people do, and what staff do. */
import { requireHome } from '../../http/reach';
import type { Handlers, HomeWorld } from '../world';
import { changeMemberPhone, correctIdNumber } from './correcting';
import { accept, invite, revoke, showInvitation } from './invitations';
import { correctMember, homeOnDesk, leaveHome, removeMember, transferHome } from './leaving';
import { presentDeskHousehold, presentHousehold, presentInvitation } from './present';

type Own = 'household' | 'invite' | 'revokeInvitation' | 'removeMember' | 'leave' | 'invitation' | 'acceptInvitation';
type Desk = 'deskHousehold' | 'deskRemoveMember' | 'changeMemberPhone' | 'correctIdNumber' | 'transfer';
const done = { done: true as const };

export const householdHandlers = (world: HomeWorld): Handlers<Own> => ({
  household: ({ homeId }, { caller, now }) => presentHousehold(world, requireHome(caller, homeId), caller, now),
  invite: async ({ homeId, ...wanted }, ctx) => presentInvitation(world, await invite(world, homeId, wanted, ctx)),
  async revokeInvitation({ homeId, invitationId }, ctx) {
    await revoke(world, homeId, invitationId, ctx);
    return done;
  },
  async removeMember({ homeId, memberId }, ctx) {
    await removeMember(world, homeId, memberId, ctx);
    return done;
  },
  async leave({ homeId }, ctx) {
    await leaveHome(world, homeId, ctx);
    return done;
  },
  invitation: ({ token }, { caller, now }) => showInvitation(world, token, caller, now),
  acceptInvitation: async ({ token }, ctx) => ({ homeId: await accept(world, token, ctx) }),
});

export function deskHouseholdHandlers(world: HomeWorld): Handlers<Desk> {
  return {
    deskHousehold: async ({ homeId }, ctx) =>
      presentDeskHousehold(world, await homeOnDesk(world, homeId, ctx), ctx.caller, ctx.now),
    async deskRemoveMember({ homeId, memberId, reason }, ctx) {
      const home = await homeOnDesk(world, homeId, ctx);
      await correctMember(world, home, memberId, reason, ctx);
      return presentDeskHousehold(world, home, ctx.caller, ctx.now);
    },
    async changeMemberPhone({ homeId, memberId, ...change }, ctx) {
      const home = await homeOnDesk(world, homeId, ctx);
      await changeMemberPhone(world, home, memberId, change, ctx);
      return presentDeskHousehold(world, home, ctx.caller, ctx.now);
    },
    async correctIdNumber({ homeId, memberId, ...correction }, ctx) {
      const home = await homeOnDesk(world, homeId, ctx);
      await correctIdNumber(world, home, memberId, correction, ctx);
      return presentDeskHousehold(world, home, ctx.caller, ctx.now);
    },
    async transfer({ homeId, ...sale }, ctx) {
      await transferHome(world, await homeOnDesk(world, homeId, ctx), sale, ctx);
      return presentDeskHousehold(world, await homeOnDesk(world, homeId, ctx), ctx.caller, ctx.now);
    },
  };
}
