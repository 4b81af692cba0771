/** Plays the invitations of owners: one was taken, one waits. */
import type { InvitationRow } from '@jiashu/shared/homes/householdSchema';
import { type Deed, momentOf } from './moments';
import { personNamed } from './people';
import { homeOf } from './residents';
import { INVITATIONS, type InvitationText } from './texts/households';
import type { Company } from './world';

export const householdDeeds = (company: Company): Deed[] => INVITATIONS.flatMap((text) => deedsOf(company, text));

function deedsOf(company: Company, { who, project, kind, name, asked, taken }: InvitationText): Deed[] {
  const { stage } = company;
  const at = momentOf(asked, company);
  let token = '';
  const invite = async () => {
    const input = { homeId: homeOf(who, project), kind, name };
    ({ token } = await stage.act<InvitationRow>('homes.invite', personNamed(who), at, input));
  };
  if (!taken) return [{ at, run: invite }];
  const [when, by] = taken;
  const takenAt = momentOf(when, company);
  const take = async () => void (await stage.act('homes.acceptInvitation', personNamed(by), takenAt, { token }, name));
  return [
    { at, run: invite },
    { at: takenAt, run: take },
  ];
}
