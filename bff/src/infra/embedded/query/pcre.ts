/** Rewrites a PCRE pattern, as MongoDB takes it, for JavaScript's engine; refuses by name what JavaScript cannot do. */

import { StoreError, unsupported } from '../errors';

export interface PcreFlags {
  ignoreCase: boolean;
  multiline: boolean;
  dotAll: boolean;
  extended: boolean;
}

/** Longest pattern MongoDB takes, in bytes. */
const LONGEST = 16_384;

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^\(\*/, 'a (*VERB)'],
  [/^\(\?>/, 'an atomic group'],
  [/^\(\?\(/, 'a conditional group'],
  [/^\(\?[RP&]|^\(\?[+-]?\d/, 'recursion'],
  [/^\(\?#/, 'a comment group'],
  [/^\(\?\|/, 'a branch reset'],
  [/^\(\?[imsxnJU^-]/, 'options inside the pattern'],
  [/^(?:[*+?]|\{\d+(?:,\d*)?\})\+/, 'a possessive quantifier'],
  [/^\\[KGRXCQE]/, 'the escape \\K, \\G, \\R, \\X, \\C or \\Q'],
];

const POSIX: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: ' \\t-\\r',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
  cntrl: '\\x00-\\x1f\\x7f',
  print: ' -~',
  graph: '!-~',
};

const CATEGORY = /^(?:[LMNPSZC][a-z&]?|Any|L&)$/;
const SYNTAX = /[\^$\\.*+?()[\]{}|/-]/;

/** The source for `new RegExp(…, 'u')` and the flags the pattern itself begins with. */
export function translatePcre(pattern: string, flags: PcreFlags): string {
  if (Buffer.byteLength(pattern) > LONGEST)
    throw new StoreError(51091, 'Regular expression is invalid: regular expression is too large');
  let text = pattern.replace(/^\(\*UTF8?\)/, '');
  const inline = /^\(\?([imsx]+)\)/.exec(text);
  if (inline) {
    text = text.slice(inline[0].length);
    for (const flag of inline[1] ?? '') setFlag(flags, flag);
  }
  return new Translation(text, flags).run();
}

export function setFlag(flags: PcreFlags, flag: string): void {
  if (flag === 'i') flags.ignoreCase = true;
  else if (flag === 'm') flags.multiline = true;
  else if (flag === 's') flags.dotAll = true;
  else if (flag === 'x') flags.extended = true;
}

class Translation {
  private at = 0;
  private result = '';

  constructor(
    private readonly text: string,
    private readonly flags: PcreFlags,
  ) {}

  run(): string {
    while (this.at < this.text.length) this.step();
    return this.result;
  }

  private step(): void {
    const rest = this.text.slice(this.at, this.at + 32);
    const char = rest[0] as string;
    if (this.flags.extended && /[\s#]/.test(char)) {
      this.skipExtended(char);
      return;
    }
    const refused = REFUSED.find(([start]) => start.test(rest) && !/^\(\?P[<=]/.test(rest));
    if (refused) throw unsupported(`In a regular expression ${refused[1]}`, 51091);
    if (char === '\\') {
      this.escape(false);
      return;
    }
    if (char === '[') {
      this.characterClass();
      return;
    }
    if (rest.startsWith('(?P<')) {
      this.put('(?<', 4);
      return;
    }
    const backreference = /^\(\?P=(\w+)\)/.exec(rest);
    if (backreference) {
      this.put(`\\k<${backreference[1]}>`, backreference[0].length);
      return;
    }
    if (char === '{' && !/^\{\d+(,\d*)?\}/.test(rest)) {
      this.put('\\{', 1);
      return;
    }
    if (char === '}' && !/\{\d+(,\d*)?$/.test(this.result)) {
      this.put('\\}', 1);
      return;
    }
    if (char === ']') {
      this.put('\\]', 1);
      return;
    }
    this.put(this.plain(char), 1);
  }

  private put(text: string, used: number): void {
    this.result += text;
    this.at += used;
  }

  /** Only `\n` ends a line, and `$` also stands before a last one. */
  private plain(char: string): string {
    if (char === '.') return this.flags.dotAll ? '[^]' : '[^\\n]';
    if (char === '^') return this.flags.multiline ? '(?<![^\\n])' : '(?<![^])';
    if (char === '$') return this.flags.multiline ? '(?![^\\n])' : '(?=\\n?(?![^]))';
    return char;
  }

  private skipExtended(char: string): void {
    if (char !== '#') {
      this.at++;
      return;
    }
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  private escape(inClass: boolean): void {
    const next = this.text[this.at + 1];
    if (next === undefined) throw new StoreError(51091, 'Regular expression is invalid: \\ at end of pattern');
    if (next === 'p' || next === 'P') {
      this.property(next);
      return;
    }
    const simple = simpleEscape(next, inClass);
    if (simple !== undefined) {
      this.put(simple, 2);
      return;
    }
    const hex = /^\\x\{([0-9a-fA-F]+)\}/.exec(this.text.slice(this.at, this.at + 12));
    if (hex) {
      this.put(`\\u{${hex[1]}}`, hex[0].length);
      return;
    }
    if (/[\w]/.test(next) && !/[dDwWbBnrtfv0-9xck]/.test(next))
      throw new StoreError(51091, `Regular expression is invalid: unrecognized character follows \\`);
    if (/[\w]/.test(next) || (SYNTAX.test(next) && (next !== '-' || inClass))) {
      this.put(`\\${next}`, 2);
      return;
    }
    this.put(next, 2);
  }

  private property(letter: string): void {
    const match = /^\\[pP](?:\{(\^?)(\w+&?)\}|(\w))/.exec(this.text.slice(this.at, this.at + 40));
    if (!match) throw new StoreError(51091, 'Regular expression is invalid: malformed \\P or \\p sequence');
    const name = match[2] ?? (match[3] as string);
    const negated = (letter === 'P') !== (match[1] === '^');
    const wanted = name === 'L&' ? 'LC' : CATEGORY.test(name) ? name : `Script=${name}`;
    this.put(`\\${negated ? 'P' : 'p'}{${wanted}}`, match[0].length);
  }

  private characterClass(): void {
    this.put('[', 1);
    if (this.text[this.at] === '^') this.put('^', 1);
    if (this.text[this.at] === ']') this.put('\\]', 1);
    while (this.at < this.text.length && this.text[this.at] !== ']') this.classMember();
    if (this.at >= this.text.length)
      throw new StoreError(51091, 'Regular expression is invalid: missing terminating ] for character class');
    this.put(']', 1);
  }

  private classMember(): void {
    const posix = /^\[:(\w+):\]/.exec(this.text.slice(this.at, this.at + 16));
    if (posix) {
      const members = POSIX[posix[1] ?? ''];
      if (members === undefined) throw new StoreError(51091, 'Regular expression is invalid: unknown POSIX class name');
      this.put(members, posix[0].length);
      return;
    }
    const char = this.text[this.at] as string;
    if (char === '\\') {
      this.escape(true);
      return;
    }
    this.put(char === '[' ? '\\[' : char, 1);
  }
}

/** Escapes that mean something else in JavaScript, or nothing. */
function simpleEscape(next: string, inClass: boolean): string | undefined {
  switch (next) {
    case 's':
      return inClass ? ' \\t-\\r' : '[ \\t-\\r]';
    case 'S':
      return inClass ? '\\x00-\\x08\\x0e-\\x1f!-\\u{10ffff}' : '[^ \\t-\\r]';
    case 'A':
      return '(?<![^])';
    case 'Z':
      return '(?=\\n?(?![^]))';
    case 'z':
      return '(?![^])';
    case 'a':
      return '\\x07';
    case 'e':
      return '\\x1b';
    case 'h':
      return inClass ? ' \\t\\xa0' : '[ \\t\\xa0]';
    case 'N':
      return '[^\\n]';
    default:
      return undefined;
  }
}
