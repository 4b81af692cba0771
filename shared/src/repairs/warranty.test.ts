import { describe, expect, test } from 'vitest';
import { PARTS, type PartId, partIds, symptomsOf } from './places';
import type { Term } from './vocabulary';
import { sayWarranty, warrantyOf } from './warranty';

const samples: Record<Exclude<Term, 'common' | 'unsure' | 'contract'>, [PartId, string]> = {
  structure: ['wall', 'through'],
  leak: ['waterproof', 'partition'],
  heating: ['heating', 'cold'],
  cooling: ['cooling', 'warm'],
  works: ['electrics', 'trip'],
};

describe('the statutory minima, from handover on 18 June 2026', () => {
  test.each([
    ['leak', '2031-06-18', 'inside'],
    ['leak', '2031-06-19', 'over'],
    ['works', '2028-06-18', 'inside'],
    ['works', '2028-06-19', 'over'],
    ['heating', '2028-03-15', 'inside'],
    ['heating', '2028-03-16', 'over'],
    ['cooling', '2028-09-30', 'inside'],
    ['cooling', '2028-10-01', 'over'],
    ['structure', '2070-01-01', 'inside'],
  ] as const)('%s on %s is %s', (term, today, cover) => {
    const answer = warrantyOf(...samples[term], '2026-06-18', today);
    expect(answer).toMatchObject({ term, cover, payer: cover === 'inside' ? 'company' : 'owner' });
  });

  test('of seasons only whole ones count', () => {
    expect(warrantyOf('heating', 'cold', '2026-11-15', '2026-11-16').until).toBe('2028-03-15');
    expect(warrantyOf('heating', 'cold', '2026-11-16', '2026-11-16').until).toBe('2029-03-15');
    expect(warrantyOf('heating', 'cold', '2026-01-10', '2026-01-11').until).toBe('2028-03-15');
    expect(warrantyOf('cooling', 'warm', '2026-06-01', '2026-06-02').until).toBe('2027-09-30');
    expect(warrantyOf('cooling', 'warm', '2026-06-02', '2026-06-02').until).toBe('2028-09-30');
  });

  test('a leap day ends on the last of February', () => {
    expect(warrantyOf('waterproof', 'drip', '2028-02-29', '2028-03-01').until).toBe('2033-02-28');
  });
});

test('leaking is warranted five years wherever it shows', () => {
  for (const [part, symptom] of [
    ['ceiling', 'drip'],
    ['window', 'seep'],
    ['wall', 'damp'],
  ] as const)
    expect(warrantyOf(part, symptom, '2026-06-18', '2026-11-22').until).toBe('2031-06-18');
  expect(warrantyOf('window', 'scratch', '2026-06-18', '2026-11-22').until).toBe('2028-06-18');
});

test.each([null, '2027-09-30'])(
  'before handover (%s) the company repairs it and no date is promised',
  (handedOverOn) => {
    expect(warrantyOf('window', 'scratch', handedOverOn, '2026-11-22')).toEqual({
      term: 'works',
      cover: 'beforeHandover',
      until: null,
      payer: 'company',
    });
  },
);

test('on the day of handover the warranty has begun', () => {
  expect(warrantyOf('window', 'scratch', '2026-11-22', '2026-11-22').cover).toBe('inside');
});

test('common areas cost the owner nothing, whenever his home was handed over', () => {
  for (const handedOverOn of [null, '2001-01-01'])
    expect(warrantyOf('lift', 'stopped', handedOverOn, '2026-11-22')).toMatchObject({
      cover: 'common',
      payer: 'company',
    });
});

test('what nobody can know yet is not promised', () => {
  for (const [part, symptom] of [
    ['hardware', 'rust'],
    ['unsure', 'look'],
    ['cabinet', 'hood'],
  ] as const)
    expect(warrantyOf(part, symptom, '2026-06-18', '2026-11-22')).toMatchObject({
      cover: 'unsure',
      payer: 'undecided',
    });
});

test('never says free when the owner may have to pay', () => {
  for (const part of partIds)
    for (const symptom of Object.keys(symptomsOf(part)))
      for (const handedOverOn of [null, '2001-01-01', '2026-06-18']) {
        const warranty = warrantyOf(part, symptom, handedOverOn, '2026-11-22');
        const { title } = sayWarranty(warranty);
        if (warranty.payer !== 'company') expect(title, `${PARTS[part].label} ${symptom}`).not.toMatch(/免费|不.*收费/);
        expect(title).not.toMatch(/null|undefined/);
      }
});

test('the answer is said as a sentence with its day', () => {
  expect(sayWarranty(warrantyOf('waterproof', 'partition', '2026-06-18', '2026-11-22'))).toMatchObject({
    mark: '在保修期内',
    title: '屋面、卫生间、外墙防水 5 年，\n保修至 2031-06-18，免费',
  });
  expect(sayWarranty(warrantyOf('wall', 'through', '2001-01-01', '2026-11-22')).title).toBe(
    '地基基础和主体结构 设计使用年限，\n免费',
  );
});
