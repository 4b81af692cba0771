/** Homes one by one and unit by unit; where they come from a ledger, the import brings them instead. */

import { impossibleDays } from '@jiashu/shared/homes/dates';
import type { HomeDates } from '@jiashu/shared/homes/rules';
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import { derivedId, factOf } from '../history';
import type { Home } from '../homes';
import { found, invalid } from '../http/errors';
import { reachOf, requireEditor } from './reach';
import { countHomes } from './removing';
import { presentBuilding } from './tree';
import type { Handlers, OrganisationWorld } from './world';

interface Grid {
  readonly unit: number | null;
  readonly fromFloor: number;
  readonly toFloor: number;
  readonly doors: number;
}

/** `3 栋` and unit 2, floors 1 to 18, 2 doors: `3 栋 2 单元 101`, `3 栋 2 单元 102` … */
function labelsOf(building: string, { unit, fromFloor, toFloor, doors }: Grid): { label: string; floor: number }[] {
  const place = unit === null ? building : `${building} ${unit} 单元`;
  const floors = Array.from({ length: toFloor - fromFloor + 1 }, (_, index) => fromFloor + index);
  return floors.flatMap((floor) =>
    Array.from({ length: doors }, (_, index) => ({
      label: `${place} ${floor}${String(index + 1).padStart(2, '0')}`,
      floor,
    })),
  );
}

export function homeHandlers(world: OrganisationWorld): Handlers<'addHomes' | 'editHome'> {
  const { homes, projects } = world;
  return {
    async addHomes({ projectId, buildingId, handoverPlannedOn, ...grid }, ctx) {
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'home', reach.scope({ tier: 'project', scopeId: projectId }));
      const building = found((await projects.get(projectId)).buildings.find(({ id }) => id === buildingId));
      if (grid.toFloor < grid.fromFloor || grid.toFloor > building.floors)
        throw invalid({ path: 'toFloor', message: `这栋楼 ${building.floors} 层，从低到高写` });
      const rows = labelsOf(building.name, grid).map(
        ({ label, floor }): Home => ({
          ...{ _id: derivedId('home', projectId, label), projectId, buildingId, label, floor, handoverPlannedOn },
          ...{ signedOn: null, handedOverOn: null, movedInOn: null, stewardId: null },
        }),
      );
      const fact = (home: Home) =>
        factOf(ctx, 'homes.added', { kind: 'home', id: home._id }, { projectId, homeId: home._id });
      await homes.addHomes(rows, fact);
      await countHomes(world, projectId, buildingId);
      return presentBuilding(world, projectId, buildingId, ctx.caller);
    },
    async editHome({ homeId, ...set }, ctx) {
      const home = await homes.get(homeId);
      const reach = await reachOf(world, ctx.caller);
      requireEditor(reach, 'home', reach.scope({ tier: 'project', scopeId: home.projectId }));
      requireOrder(set, dayOf(ctx.now));
      const { projectId, buildingId } = home;
      if (set.stewardId && !(await worksHere(world, set.stewardId, projectId)))
        throw invalid({ path: 'stewardId', message: '这个项目没有这位客户管家' });
      await homes.editHome(
        homeId,
        set,
        factOf(ctx, 'homes.edited', { kind: 'home', id: homeId }, { projectId, homeId }, { ...set }),
      );
      return presentBuilding(world, projectId, buildingId, ctx.caller);
    },
  };
}

async function worksHere({ projects, accounts }: OrganisationWorld, personId: string, projectId: string) {
  const { regionId } = await projects.get(projectId);
  const stewards = await accounts.staffOf({ id: projectId, regionId }, ['steward']);
  return stewards.some((one) => one.personId === personId);
}

const DAYS = { signedOn: '签约', handoverPlannedOn: '约定交付', handedOverOn: '交付', movedInOn: '入住' } as const;

/** As in the ledger; and who moved in was handed his home. Throws `invalid` at each day that can't be. */
function requireOrder(dates: HomeDates, today: Day): void {
  const problems = impossibleDays(dates, today).map(({ day, before }) => ({
    path: day,
    message: before === null ? `${DAYS[day]}还没到那一天，没发生的请空着` : `${DAYS[day]}不能早于${DAYS[before]}`,
  }));
  if (dates.movedInOn && !dates.handedOverOn) problems.push({ path: 'movedInOn', message: '入住要在交付之后' });
  if (problems.length > 0) throw invalid(...problems);
}
