/** The homes of the cast. */
import { homeId } from './ledger';
import { RESIDENTS } from './people';

/** The id of somebody's home, in this project or his first. Throws when he has none. */
export function homeOf(who: string, project?: string): string {
  const homes = RESIDENTS.find(({ name }) => name === who)?.homes ?? [];
  const home = homes.find((one) => project === undefined || one.project === project);
  if (!home) throw new Error(`${who} has no such home`);
  return homeId(home.project, home.label);
}
