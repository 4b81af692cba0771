import type { Tree } from '@jiashu/shared/organisation/schema';
import { expect, test } from 'vitest';
import { madeIn } from './opened';

const tree = (regions: Record<string, Record<string, string[]>>) =>
  ({
    regions: Object.entries(regions).map(([id, projects]) => ({
      id,
      projects: Object.entries(projects).map(([project, buildings]) => ({
        id: project,
        buildings: buildings.map((building) => ({ id: building })),
      })),
    })),
  }) as unknown as Tree;

const before = tree({ east: { pines: ['1'] }, south: {} });

test.each([
  [{ east: { pines: ['1'] }, south: {}, north: {} }, { regionId: 'north' }],
  [{ east: { pines: ['1'] }, south: { river: [] } }, { projectId: 'river' }],
  [
    { east: { pines: ['1', '2'] }, south: {} },
    { projectId: 'pines', buildingId: '2' },
  ],
  [{ east: { pines: ['1'] }, south: {} }, null],
])('what %j has more is what was made', (after, made) => {
  expect(madeIn(before, tree(after))).toEqual(made);
});
