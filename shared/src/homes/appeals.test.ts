import { describe, expect, test } from 'vitest';
import { type Role, roleNames } from '../kernel/roles';
import { CONFIRMING, confirmingRole, mayDecideAppeal } from './appeals';

describe('an appeal against', () => {
  const above: Record<(typeof CONFIRMING)[number], Role[]> = {
    steward: ['customerRelations', 'projectManager', 'regionManager', 'groupManager'],
    customerRelations: ['projectManager', 'regionManager', 'groupManager'],
    projectManager: ['regionManager', 'groupManager'],
    regionManager: ['groupManager'],
    groupManager: ['groupManager'],
  };
  const pairs = CONFIRMING.flatMap((refused) => roleNames.map((role) => [refused, role] as const));
  test.each(pairs)('a %s is decided by a %s', (refused, role) => {
    expect(mayDecideAppeal([role], refused)).toBe(above[refused].includes(role));
  });

  test('is decided by the highest of several roles, and by nobody without one', () => {
    expect(mayDecideAppeal(['editor', 'regionManager'], 'projectManager')).toBe(true);
    expect(mayDecideAppeal([], 'steward')).toBe(false);
  });
});

test.each<[Role[], ReturnType<typeof confirmingRole>]>([
  [[], null],
  [['engineer', 'editor', 'handler'], null],
  [['steward'], 'steward'],
  [['groupManager', 'steward'], 'groupManager'],
  [['steward', 'editor', 'customerRelations'], 'customerRelations'],
])('of %s the one that confirms is %s', (roles, role) => {
  expect(confirmingRole(roles)).toBe(role);
});
