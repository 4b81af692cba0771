/** MongoDB regular expressions on JavaScript's engine. */

import { type Doc, isDoc, Regex, type Value } from '../bson/values'
import { badValue, StoreError } from '../errors'

/** Options i, m, s, x and u; anything else is refused as MongoDB refuses it. */
export function compileRegex(pattern: string, options: string): RegExp {
  if (pattern.includes('\0')) throw badValue('Regular expression cannot contain an embedded null byte')
  if (options.includes('\0')) throw badValue('Regular expression options string cannot contain an embedded null byte')
  let flags = 'u'
  for (const option of options) {
    if (!'imsxu'.includes(option)) throw new StoreError(51108, `invalid flag in regex options: ${option}`)
    if ('ims'.includes(option) && !flags.includes(option)) flags += option
  }
  const source = options.includes('x') ? withoutComments(pattern) : pattern
  return build(source, flags, pattern)
}

function build(source: string, flags: string, shown: string): RegExp {
  let text = source
  let all = flags
  const inline = /^\(\?([imsx]+)\)/.exec(text)
  if (inline) {
    text = text.slice(inline[0].length)
    for (const flag of inline[1] ?? '') {
      if (flag === 'x') text = withoutComments(text)
      else if (!all.includes(flag)) all += flag
    }
  }
  text = text.replaceAll('\\A', '^').replaceAll('\\Z', '$').replaceAll('\\z', '$')
  try {
    return new RegExp(text, all)
  } catch {
    // PCRE allows escapes of ordinary characters, which JavaScript's strict mode does not.
    try {
      return new RegExp(text, all.replace('u', ''))
    } catch {
      throw new StoreError(51091, `Regular expression is invalid: ${shown}`)
    }
  }
}

/** PCRE's extended syntax: unescaped white space and `#` comments outside classes do not count. */
function withoutComments(pattern: string): string {
  let result = ''
  let inClass = false
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] as string
    if (char === '\\') {
      result += char + (pattern[++at] ?? '')
      continue
    }
    if (char === '[') inClass = true
    if (char === ']') inClass = false
    if (!inClass && /\s/.test(char)) continue
    if (!inClass && char === '#') {
      while (at < pattern.length && pattern[at] !== '\n') at++
      continue
    }
    result += char
  }
  return result
}

/** Pattern and options of `{$regex, $options}`. */
export function regexOperands(operators: Doc): { source: string; options: string } {
  const given = operators.get('$regex') as Value
  const extra = operators.get('$options')
  if (extra !== undefined && typeof extra !== 'string') throw badValue('$options has to be a string')
  if (typeof given === 'string') return { source: given, options: extra ?? '' }
  if (!(given instanceof Regex)) throw badValue('$regex has to be a string')
  if (extra !== undefined && given.options !== '') throw new StoreError(51075, 'options set in both $regex and $options')
  return { source: given.pattern, options: extra ?? given.options }
}

const LITERAL_PREFIX = /^(?:[^\\^$.|?*+()[\]{}]|\\[^\w\s])*/

/** The text every match starts with, for `^literal…` without options; else undefined. */
export function literalPrefix(source: string, options: string): string | undefined {
  if (!source.startsWith('^') || options !== '' || source.includes('|')) return undefined
  const rest = source.slice(1)
  let prefix = LITERAL_PREFIX.exec(rest)?.[0] ?? ''
  const next = rest[prefix.length]
  if (next === '*' || next === '?' || next === '{') prefix = prefix.replace(/(\\.|.)$/su, '')
  prefix = prefix.replace(/\\(.)/gsu, '$1')
  return prefix === '' ? undefined : prefix
}

export const isRegexOperand = (value: Value): boolean => value instanceof Regex || (isDoc(value) && value.has('$regex'))
