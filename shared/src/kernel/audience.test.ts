import { describe, expect, test } from 'vitest';
import { isAddressedTo, sayAudience } from './audience';

describe('who is meant', () => {
  const home = { projectId: 'p1', buildingId: 'b3' };

  test.each([
    ['the whole project', 'p1', [], true],
    ['his building', 'p1', ['b3'], true],
    ['his building among others', 'p1', ['b1', 'b3'], true],
    ['another building', 'p1', ['b5'], false],
    ['another project', 'p2', [], false],
    ['a building of that name in another project', 'p2', ['b3'], false],
  ])('by something for %s', (_, projectId, buildingIds, expected) => {
    expect(isAddressedTo({ projectId, buildingIds }, home)).toBe(expected);
  });
});

test('an audience is called by its buildings, or all owners', () => {
  expect(sayAudience([])).toBe('全体业主');
  expect(sayAudience(['3 栋', '5 栋'])).toBe('3 栋、5 栋的业主');
});
