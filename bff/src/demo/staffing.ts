/** Plays rosters, leave and invitations of staff as the project managers entered them. */
import { addDays } from '@jiashu/shared/kernel/time';
import { type Deed, momentOf } from './moments';
import { personNamed } from './people';
import { projectIdOf } from './places';
import { KEEPERS, LEAVES, SHIFTS, STAFF_INVITATIONS } from './texts/staffing';
import type { Company } from './world';

export function staffingDeeds(company: Company): Deed[] {
  const { stage, today } = company;
  const deed = (when: string, route: string, by: string, input: object): Deed => {
    const at = momentOf(when, company);
    return { at, run: async () => void (await stage.act(route, personNamed(by), at, input)) };
  };
  return [
    ...SHIFTS.map(({ project, who, ...shift }) =>
      deed('-60 10:00', 'organisation.addShift', KEEPERS[project], {
        ...{ projectId: projectIdOf(project), personId: personNamed(who) },
        ...shift,
      }),
    ),
    ...LEAVES.map(({ project, who, from, to, reason, deputy }) =>
      deed('-3 16:00', 'organisation.addLeave', KEEPERS[project], {
        ...{ personId: personNamed(who), from: addDays(today, from), to: addDays(today, to), reason },
        deputyId: personNamed(deputy),
      }),
    ),
    ...STAFF_INVITATIONS.map(({ project, name, phone, role }) =>
      deed('-1 11:15', 'organisation.inviteStaff', KEEPERS[project], {
        ...{ name, phone, role, tier: 'project', scopeId: projectIdOf(project) },
      }),
    ),
  ];
}
