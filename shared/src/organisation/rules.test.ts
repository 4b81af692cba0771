import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Role, roleNames } from '../kernel/roles';
import { covers, type HeldPost, manages, mayEdit, mayGrant, type Part, ROLE_TIERS, type Scope } from './rules';

const group: Scope = { tier: 'group', scopeId: null, regionId: null };
const east: Scope = { tier: 'region', scopeId: 'east', regionId: null };
const south: Scope = { tier: 'region', scopeId: 'south', regionId: null };
const pine: Scope = { tier: 'project', scopeId: 'pine', regionId: 'east' };
const river: Scope = { tier: 'project', scopeId: 'river', regionId: 'east' };
const shade: Scope = { tier: 'project', scopeId: 'shade', regionId: 'south' };
const SCOPES = { group, east, south, pine, river, shade };
const held = (role: Role, { tier, scopeId }: Scope): HeldPost => ({ role, tier, scopeId });

describe('a post reaches', () => {
  const reach: Record<keyof typeof SCOPES, (keyof typeof SCOPES)[]> = {
    group: ['group', 'east', 'south', 'pine', 'river', 'shade'],
    east: ['east', 'pine', 'river'],
    south: ['south', 'shade'],
    pine: ['pine'],
    river: ['river'],
    shade: ['shade'],
  };
  const names = Object.keys(SCOPES) as (keyof typeof SCOPES)[];
  test.each(names.flatMap((from) => names.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    expect(covers(held('editor', SCOPES[from]), SCOPES[to])).toBe(reach[from].includes(to));
  });
});

describe('who gives a post of 听松里 (pine), of its region, of the group', () => {
  const staff: Role[] = ['steward', 'engineer', 'handler', 'customerRelations', 'editor'];
  /** Granter → the roles he may give, wherever that role can be held within his reach. */
  const may: Record<Role, Role[]> = {
    steward: [],
    engineer: [],
    handler: [],
    customerRelations: [],
    editor: [],
    projectManager: staff,
    regionManager: [...staff, 'projectManager'],
    groupManager: [...staff, 'projectManager', 'regionManager', 'groupManager'],
  };
  const home: Record<Role, Scope> = {
    ...({} as Record<Role, Scope>),
    ...Object.fromEntries(roleNames.map((role) => [role, pine])),
    regionManager: east,
    groupManager: group,
  };
  const cases = roleNames.flatMap((by) =>
    roleNames.flatMap((role) => [pine, east, group].map((scope) => [by, role, scope] as const)),
  );
  test.each(cases)('a %s gives a %s in %o', (by, role, scope) => {
    const mine = [held(by, home[by])];
    const expected = may[by].includes(role) && ROLE_TIERS[role].includes(scope.tier) && covers(mine[0]!, scope);
    expect(mayGrant(mine, role, scope, false)).toBe(expected);
    expect(mayGrant(mine, role, scope, true)).toBe(false);
  });

  test('nobody gives anything elsewhere', () => {
    expect(mayGrant([held('projectManager', pine)], 'steward', river, false)).toBe(false);
    expect(mayGrant([held('regionManager', east)], 'projectManager', shade, false)).toBe(false);
    expect(mayGrant([held('regionManager', east)], 'projectManager', south, false)).toBe(false);
  });
});

describe('who edits what', () => {
  const cases: [Role, Scope, Part, Scope, boolean][] = [
    ['groupManager', group, 'region', group, true],
    ['regionManager', east, 'region', east, false],
    ['regionManager', east, 'newProject', east, true],
    ['regionManager', east, 'newProject', south, false],
    ['projectManager', pine, 'newProject', east, false],
    ['projectManager', pine, 'project', pine, true],
    ['projectManager', pine, 'project', river, false],
    ['projectManager', pine, 'building', pine, true],
    ['customerRelations', east, 'building', pine, false],
    ['customerRelations', east, 'home', pine, true],
    ['customerRelations', east, 'home', shade, false],
    ['steward', pine, 'home', pine, false],
    ['editor', group, 'project', pine, false],
  ];
  test.each(cases)('a %s of %o, a %s in %o: %s', (role, at, part, scope, may) => {
    expect(mayEdit([held(role, at)], part, scope)).toBe(may);
  });
});

test('with any posts at all, nobody gives himself one, and what he gives is never above his highest', () => {
  const posts = fc.array(
    fc.record({ role: fc.constantFrom(...roleNames), at: fc.constantFrom(...Object.values(SCOPES)) }),
    { maxLength: 4 },
  );
  const order: Role[] = ['projectManager', 'regionManager', 'groupManager'];
  fc.assert(
    fc.property(
      posts,
      fc.constantFrom(...roleNames),
      fc.constantFrom(...Object.values(SCOPES)),
      (mine, role, scope) => {
        const own = mine.map(({ role: one, at }) => held(one, at));
        expect(mayGrant(own, role, scope, true)).toBe(false);
        if (!mayGrant(own, role, scope, false)) return;
        const highest = Math.max(...own.map((post) => order.indexOf(post.role)));
        expect(order.indexOf(role)).toBeLessThanOrEqual(highest);
        expect(manages(own, scope)).toBe(true);
      },
    ),
  );
});
