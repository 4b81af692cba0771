import type { Role, Tier } from '@jiashu/shared/kernel/roles';
import type { Tree } from '@jiashu/shared/organisation/schema';
import { describe, expect, test } from 'vitest';
import { placesFor, rolesFor } from './grantable';

const tree = {
  regions: [
    { id: 'east', name: '江东区域', projects: [{ id: 'pines', name: '听松里' }] },
    { id: 'south', name: '岭南区域', projects: [{ id: 'river', name: '晴川里' }] },
  ],
} as unknown as Tree;
const held = (role: Role, tier: Tier, scopeId: string | null) => [{ role, tier, scopeId }];

describe('what is offered', () => {
  test('to a project’s manager: roles below his own, in his project', () => {
    const mine = held('projectManager', 'project', 'pines');
    const roles = rolesFor(mine, tree).map(({ value }) => value);
    expect(roles).toEqual(['steward', 'engineer', 'handler', 'customerRelations', 'editor']);
    expect(placesFor(mine, tree, 'engineer')).toEqual([{ value: 'project pines', label: '听松里' }]);
  });

  test('to a region’s manager: his region and its projects', () => {
    const mine = held('regionManager', 'region', 'east');
    expect(placesFor(mine, tree, 'engineer').map(({ label }) => label)).toEqual(['听松里', '江东区域']);
    expect(rolesFor(mine, tree).map(({ value }) => value)).not.toContain('regionManager');
  });

  test('to the group: everything, himself beside him', () => {
    const mine = held('groupManager', 'group', null);
    expect(placesFor(mine, tree, 'groupManager').map(({ label }) => label)).toEqual(['集团']);
    expect(rolesFor(mine, tree)).toHaveLength(8);
  });

  test('to a steward: nothing', () => {
    expect(rolesFor(held('steward', 'project', 'pines'), tree)).toEqual([]);
  });
});
