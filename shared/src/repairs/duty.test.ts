import { describe, expect, test } from 'vitest';
import { type Trade, trades } from '../organisation/vocabulary';
import { firstCalled, type Watch } from './duty';
import { URGENT_KINDS, type UrgentKind } from './vocabulary';

const on = (personId: string, trade: Trade): Watch => ({ personId, trade });
const kinds = Object.keys(URGENT_KINDS) as UrgentKind[];
const ALL = trades.map((trade) => on(trade, trade));
const idle = () => 0;
const called = (...given: Parameters<typeof firstCalled>) => firstCalled(...given)?.personId ?? null;

describe('an urgent repair calls', () => {
  test.each<[UrgentKind, Trade]>([
    ['burst', 'water'],
    ['shock', 'power'],
    ['gas', 'general'],
    ['trapped', 'general'],
    ['lockedOut', 'openings'],
  ])('for %s whoever is on duty for %s', (urgent, trade) => {
    expect(called(urgent, ALL, idle)).toBe(trade);
  });

  test.each(kinds)('for %s whoever does everything, when nobody of the trade is on duty', (urgent) => {
    expect(called(urgent, [on('a', 'hotline'), on('b', 'general'), on('c', 'leaks')], idle)).toBe('b');
  });

  test.each(kinds)('for %s nobody first, when none on duty answers for it', (urgent) => {
    expect(called(urgent, [on('a', 'hotline'), on('b', 'leaks')], idle)).toBeNull();
    expect(called(urgent, [], idle)).toBeNull();
  });

  test('of two the less busy, of two as busy always the same', () => {
    const [a, b] = [on('a', 'water'), on('b', 'water')];
    expect(called('burst', [a, b], (personId) => (personId === 'a' ? 2 : 1))).toBe('b');
    expect(called('burst', [b, a], idle)).toBe('a');
    expect(called('burst', [a, b], idle)).toBe('a');
  });

  test('one of the trade who is busy before one who does everything and is not', () => {
    expect(called('burst', [on('b', 'general'), on('a', 'water')], (id) => (id === 'a' ? 9 : 0))).toBe('a');
  });
});
