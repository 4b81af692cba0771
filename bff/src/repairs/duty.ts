/** The engineer on duty whom an urgent repair calls first, by the roster of its project. */
import { firstCalled, type Watch } from '@jiashu/shared/repairs/duty';
import { openStates } from '@jiashu/shared/repairs/rules';
import type { UrgentKind } from '@jiashu/shared/repairs/vocabulary';
import { engineersOf } from './engineers';
import type { RepairWorld } from './world';

/** Only engineers of the project: also others stand on its roster. */
export async function dutyFor(
  world: RepairWorld,
  projectId: string,
  urgent: UrgentKind,
  now: Date,
): Promise<Watch | null> {
  const [engineers, onDuty] = await Promise.all([engineersOf(world, projectId), world.onDuty(projectId, now)]);
  const known = new Set(engineers.map(({ personId }) => personId));
  const watches = onDuty.filter(({ personId }) => known.has(personId));
  const inHand = await world.store.inHand([...new Set(watches.map(({ personId }) => personId))], openStates);
  return firstCalled(urgent, watches, (personId) => inHand.get(personId) ?? 0);
}
