import type { progress } from '@jiashu/shared/projects/progress/contract';
import { BUILDING_5, PROJECT } from '../../testing/company';
import type { Matrix } from '../../testing/matrix';

const reporters = ['projectManager', 'editor', 'customerRelations'] as const;
const place = { projectId: PROJECT, buildingId: BUILDING_5 };
/** Everybody moves it to another day, or the second would be told that nothing changes. */
let days = 0;
const dayAfter = () => `2027-03-${String(1 + (days++ % 28)).padStart(2, '0')}`;

export const progressMatrix: Matrix<typeof progress> = {
  show: { allowed: 'everybody', input: () => place },
  reportFloors: { allowed: reporters, input: () => ({ ...place, builtFloors: 18 }) },
  reach: {
    allowed: reporters,
    async input(house) {
      const before = { buildings: { $elemMatch: { id: BUILDING_5 } } };
      await house.db
        .collection('projects')
        .updateOne(before, { $set: { 'buildings.$.builtFloors': 26, 'buildings.$.milestones.2.doneOn': null } });
      return { ...place, milestone: 'toppedOut', doneOn: '2026-11-20' };
    },
  },
  move: {
    allowed: reporters,
    async input(house) {
      await house.db
        .collection('projects')
        .updateOne(
          { buildings: { $elemMatch: { id: BUILDING_5 } } },
          { $set: { 'buildings.$.milestones.2.doneOn': null } },
        );
      return { ...place, milestone: 'toppedOut', expectedOn: dayAfter(), reason: '连雨停工' };
    },
  },
};
