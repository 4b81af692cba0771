import { describe, expect, it } from 'vitest';
import { compileRegex, literalPrefix } from './regex';

describe('PCRE patterns', () => {
  const cases: [string, string, string, boolean][] = [
    ['$ also stands before a last line end', 'b$', 'ab\n', true],
    ['. takes a carriage return', 'a.b', 'a\rb', true],
    ['. takes no line feed', 'a.b', 'a\nb', false],
    ['\\s is ASCII', '^\\s$', '\u00a0', false],
    ['POSIX classes', '^[[:digit:]]+$', '123', true],
    ['scripts by name', '^\\p{Han}+$', '家书', true],
    ['named groups', '^(?P<a>x)(?P=a)$', 'xx', true],
    ['a literal brace', 'a{b', 'a{b', true],
    ['\\A and \\z', '\\Aab\\z', 'ab', true],
    ['options at the start', '(?i)AB', 'ab', true],
  ];
  it.each(cases)('%s', (_name, pattern, text, matches) => {
    expect(compileRegex(pattern, '').test(text)).toBe(matches);
  });

  it.each(['(?>a)', 'a++', '(?(1)a|b)', 'a\\Kb', '(*UCP)a'])('%s is refused by name', (pattern) => {
    expect(() => compileRegex(pattern, '')).toThrow('not offered by the embedded store');
  });

  it('wrong ones are MongoDB’s error 51091', () => {
    expect(() => compileRegex('a(', '')).toThrow(expect.objectContaining({ code: 51091 }));
    expect(() => compileRegex('a', 'q')).toThrow(expect.objectContaining({ code: 51108 }));
  });
});

describe('the literal start of a pattern', () => {
  it.each([
    ['^abc', '', 'abc'],
    ['^ab*', '', 'a'],
    ['^a\\.b', '', 'a.b'],
    ['^abc', 'i', undefined],
    ['abc', '', undefined],
    ['^a|b', '', undefined],
  ])('of %s with options "%s" is %s', (source, options, prefix) => {
    expect(literalPrefix(source, options)).toBe(prefix);
  });
});
