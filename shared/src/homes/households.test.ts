import { describe, expect, test } from 'vitest';
import { mayInvite, mayLeave, mayRemove, seesContract, standsAs } from './households';
import { memberKinds } from './vocabulary';

test.each([
  ['owner', { invite: true, contract: true, leave: false }],
  ['family', { invite: false, contract: false, leave: true }],
  ['tenant', { invite: false, contract: false, leave: true }],
] as const)('%s: %o', (kind, expected) => {
  expect({ invite: mayInvite(kind), contract: seesContract(kind), leave: mayLeave(kind) }).toEqual(expected);
});

test.each([
  ['owner', 'family'],
  ['family', 'family'],
  ['tenant', 'tenant'],
] as const)('an %s in doubt counts as %s, and out of it as what he is', (kind, counts) => {
  expect([standsAs(kind, true), standsAs(kind, false)]).toEqual([counts, kind]);
});

describe('who may remove whom', () => {
  const allowed = new Set(['owner family', 'owner tenant']);
  const pairs = memberKinds.flatMap((by) => memberKinds.map((target) => [by, target] as const));
  test.each(pairs)('%s removes %s', (by, target) => {
    expect(mayRemove(by, target)).toBe(allowed.has(`${by} ${target}`));
  });
});
