import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHASES, type Phase } from '../homes/rules';
import { addDays } from '../kernel/time';
import { receivesLetter, sayReaders } from './audience';

const home = {
  projectId: 'p1',
  buildingId: 'b3',
  signedOn: '2025-06-18',
  handoverPlannedOn: '2026-06-01',
  handedOverOn: '2026-06-01',
  movedInOn: '2026-07-01',
};
const everybody = { projectId: 'p1', buildingIds: [], phases: [] };

describe('who receives a letter', () => {
  test.each<[string, object, string, boolean]>([
    ['the whole project', {}, '2026-11-22', true],
    ['another project', { projectId: 'p2' }, '2026-11-22', false],
    ['his building among others', { buildingIds: ['b1', 'b3'] }, '2026-11-22', true],
    ['building 5', { buildingIds: ['b5'] }, '2026-11-22', false],
    ['who waits, while he waited', { phases: ['toBe'] }, '2026-05-31', true],
    ['who waits, once he has his keys', { phases: ['toBe'] }, '2026-06-01', false],
    ['who is settling in, on the day of the keys', { phases: ['settlingIn'] }, '2026-06-01', true],
    ['who is settling in, a year after moving in', { phases: ['settlingIn'] }, '2027-07-01', true],
    ['who is settling in, a day later', { phases: ['settlingIn'] }, '2027-07-02', false],
    ['who is settled', { phases: ['settled'] }, '2027-07-02', true],
    ['long-time owners', { phases: ['longTime'] }, '2028-07-02', true],
    ['two phases', { phases: ['toBe', 'settled'] }, '2026-05-31', true],
    ['his phase in another building', { phases: ['toBe'], buildingIds: ['b5'] }, '2026-05-31', false],
    ['who waits, before he bought: a back issue', { phases: ['toBe'] }, '2025-01-01', true],
    ['settled owners, before he bought', { phases: ['settled'] }, '2025-01-01', false],
  ])('by one for %s', (_, changes, on, expected) => {
    expect(receivesLetter({ ...everybody, ...changes }, home, on)).toBe(expected);
  });

  test('on any day a home is in exactly one phase, so four letters to one phase each are one letter to it', () => {
    const phases = Object.keys(PHASES) as Phase[];
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 2_000 }), (days) => {
        const on = addDays('2026-06-01', days);
        const received = phases.filter((phase) => receivesLetter({ ...everybody, phases: [phase] }, home, on));
        return received.length === 1 && receivesLetter({ ...everybody, phases }, home, on);
      }),
    );
  });
});

test('readers are called by building and phase', () => {
  expect(sayReaders([], [])).toBe('全体业主');
  expect(sayReaders(['3 栋'], ['toBe'])).toBe('3 栋的准业主');
  expect(sayReaders([], ['settlingIn', 'settled'])).toBe('全体磨合期业主、稳定期业主');
});
