import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVault } from './vault';

const keys = { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) };
const vault = createVault({ current: 'k1', ring: keys, index: Buffer.alloc(32, 3) });

describe('the vault', () => {
  test('opens whatever it sealed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => vault.open(vault.seal(text)) === text));
  });

  test('never seals the same text to the same form, and keeps nothing of it in the clear', () => {
    const [one, two] = [vault.seal('13800138000'), vault.seal('13800138000')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('13800138000');
  });

  test('still opens what an older key sealed after the ring has a new current key', () => {
    const rotated = createVault({ current: 'k2', ring: keys, index: Buffer.alloc(32, 3) });
    expect(rotated.open(vault.seal('周知远'))).toBe('周知远');
    expect(rotated.seal('周知远')).toMatch(/^v1\.k2\./);
  });

  test('refuses a text that was changed', () => {
    const parts = vault.seal('周知远').split('.');
    parts[4] = Buffer.from('someone else').toString('base64url');
    expect(() => vault.open(parts.join('.'))).toThrow();
    expect(() => vault.open('周知远')).toThrow('not a sealed text');
  });

  test('gives one blind index per text and key', () => {
    const other = createVault({ current: 'k1', ring: keys, index: Buffer.alloc(32, 9) });
    expect(vault.blindIndex('13800138000')).toBe(vault.blindIndex('13800138000'));
    expect(vault.blindIndex('13800138000')).not.toBe(vault.blindIndex('13800138001'));
    expect(vault.blindIndex('13800138000')).not.toBe(other.blindIndex('13800138000'));
  });
});
