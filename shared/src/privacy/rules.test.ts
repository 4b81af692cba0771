import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erasureDue, exportEnds, redact, revealsSince } from './rules';

const person = { name: '顾南乔', phone: '13800000100', idNumber: '11010519491231002X' };

describe('a person taken out of a text', () => {
  test.each([
    ['我是顾南乔，电话13800000100', '我是〔姓名〕，电话〔电话〕'],
    ['138 0000 0100', '〔电话〕'],
    ['138-0000-0100', '〔电话〕'],
    ['+86 138 0000 0100', '〔电话〕'],
    ['+8613800000100', '〔电话〕'],
    ['１３８０００００１００', '〔电话〕'],
    ['证件11010519491231002x。', '证件〔证件号〕。'],
    ['110105 19491231 002X', '〔证件号〕'],
    ['１１０１０５１９４９１２３１００２Ｘ', '〔证件号〕'],
    ['139 0000 0100 是邻居的', '139 0000 0100 是邻居的'],
    ['没有提到谁', '没有提到谁'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(redact(text, person)).toBe(expected);
  });

  test('is nowhere left in it, whatever stands around', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = redact(`${before}${person.name}${after}${person.phone}`, person);
        return !text.includes(person.name) && !text.includes(person.phone);
      }),
    );
  });

  test('without a name or a number leaves the text alone', () => {
    expect(redact('顾南乔 13800000100', { name: null, phone: null, idNumber: null })).toBe('顾南乔 13800000100');
    expect(redact('王的王', { name: '王', phone: null, idNumber: null })).toBe('王的王');
  });
});

test('a deletion can be taken back for seven days, an export fetched for seven; looks count for a day', () => {
  const at = new Date('2026-11-22T02:00:00Z');
  expect(erasureDue(at).toISOString()).toBe('2026-11-29T02:00:00.000Z');
  expect(exportEnds(at).toISOString()).toBe('2026-11-29T02:00:00.000Z');
  expect(revealsSince(at).toISOString()).toBe('2026-11-21T02:00:00.000Z');
});
