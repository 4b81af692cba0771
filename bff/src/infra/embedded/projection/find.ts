/** The projection of `find`: as `$project`, and besides `$slice`, `$elemMatch` and the positional `$`. */

import { asInteger } from '../bson/numbers'
import { isDoc, isNumeric, toNumber, type Doc, type Maybe, type Value } from '../bson/values'
import { rootContext, type Variables } from '../aggregate/context'
import { StoreError, unsupported } from '../errors'
import { compileFilter, type Matcher } from '../query/match'
import { parseFilter } from '../query/parse'
import { changeAt } from '../update/change'
import { valueAt } from '../update/paths'
import { parseProjection } from './parse'

export type FindProjection = (document: Doc) => Doc

type Trim = (array: Value[], document: Doc) => Maybe

/** `matches` finds the element for the positional `$`. */
export function parseFindProjection(spec: Doc, matches: Matcher, variables?: Variables): FindProjection | undefined {
  if (spec.size === 0) return undefined
  const plain: Doc = new Map()
  const trims: { path: string[]; trim: Trim; keepsOthers: boolean }[] = []
  for (const [name, value] of spec) {
    const special = specialField(name, value, matches)
    if (!special) plain.set(name, value)
    else {
      trims.push({ path: special.path, trim: special.trim, keepsOthers: special.kind === 'slice' })
      if (special.kind !== 'slice' || includes(spec)) plain.set(special.path.join('.'), true)
    }
  }
  if (trims.filter(({ keepsOthers }) => !keepsOthers).length > 1 && [...spec.keys()].filter(name => name.endsWith('.$')).length > 1) {
    throw new StoreError(31276, 'Cannot specify more than one positional projection per query.')
  }
  const project = plain.size > 0 ? parseProjection(plain, variables) : undefined
  return document => trims.reduce((result, { path, trim }) => trimAt(result, path, array => trim(array, document)), project ? project(document, rootContext(document, variables)) : document)
}

/** Whether any other field is kept by name, which makes the whole an inclusion. */
function includes(spec: Doc): boolean {
  return [...spec].some(([name, value]) => {
    if (isDoc(value)) return value.keys().next().value !== '$slice'
    if (typeof value === 'string') return true
    return name !== '_id' && (value === true || (isNumeric(value) && toNumber(value) !== 0))
  })
}

interface Special {
  readonly kind: 'slice' | 'elemMatch' | 'positional'
  readonly path: string[]
  readonly trim: Trim
}

function specialField(name: string, value: Value, matches: Matcher): Special | undefined {
  if (name.endsWith('.$')) return positional(name, value, matches)
  if (!isDoc(value)) return undefined
  const operator = value.keys().next().value
  if (operator === '$slice') return { kind: 'slice', path: name.split('.'), trim: slicer(value.get('$slice') as Value) }
  if (operator === '$elemMatch') return elemMatch(name, value.get('$elemMatch') as Value)
  if (operator === '$meta') throw unsupported('The projection $meta')
  return undefined
}

function positional(name: string, value: Value, matches: Matcher): Special {
  if (!(value === true || (isNumeric(value) && toNumber(value) !== 0))) throw new StoreError(31395, 'positional projection cannot be used with exclusion')
  const trim: Trim = (array, document) => {
    const found: { position?: number } = {}
    matches(document, found)
    if (found.position === undefined) throw new StoreError(51246, "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array")
    const element = array[found.position]
    return element === undefined ? array : [element]
  }
  return { kind: 'positional', path: name.slice(0, -2).split('.'), trim }
}

function elemMatch(name: string, operand: Value): Special {
  if (name.includes('.')) throw new StoreError(31275, 'Cannot use $elemMatch projection on a nested field.')
  if (!isDoc(operand)) throw new StoreError(31274, `elemMatch: Invalid argument, object required`)
  const matches = compileFilter(parseFilter(new Map<string, Value>([[name, new Map([['$elemMatch', operand]])]])))
  const trim: Trim = array => {
    const element = array.find(one => matches(new Map([[name, [one]]])))
    return element === undefined ? undefined : [element]
  }
  return { kind: 'elemMatch', path: [name], trim }
}

function slicer(operand: Value): Trim {
  if (isNumeric(operand)) {
    const count = bounded(operand)
    return array => (count < 0 ? array.slice(count) : array.slice(0, count))
  }
  if (!Array.isArray(operand)) throw new StoreError(28667, 'Invalid $slice syntax. The given syntax did not match the find() syntax')
  if (operand.length !== 2) throw new StoreError(28667, 'Expression $slice takes at least 2 arguments, and at most 3')
  const [skip, count] = operand.map(part => (isNumeric(part) ? bounded(part) : undefined))
  if (skip === undefined || count === undefined) throw new StoreError(28724, 'First argument to $slice must be an array, but is of type: int')
  if (count <= 0) throw new StoreError(28724, 'First argument to $slice must be an array, but is of type: int')
  return array => {
    const from = skip < 0 ? Math.max(0, array.length + skip) : skip
    return array.slice(from, from + count)
  }
}

function bounded(value: Value): number {
  return asInteger(value) ?? (isNumeric(value) ? Math.trunc(toNumber(value)) : 0)
}

function trimAt(document: Doc, path: string[], trim: (array: Value[]) => Maybe): Doc {
  if (valueAt(document, path) === undefined && path.length > 1) return trimNested(document, path, trim)
  return changeAt(document, path, false, old => (Array.isArray(old) ? trim(old) : old))
}

/** Arrays on the way: every document in them is trimmed. */
function trimNested(document: Doc, [name = '', ...rest]: string[], trim: (array: Value[]) => Maybe): Doc {
  const value = document.get(name)
  const inside = (inner: Value): Value => (isDoc(inner) ? trimAt(inner, rest, trim) : inner)
  if (value === undefined) return document
  return new Map(document).set(name, Array.isArray(value) ? value.map(inside) : inside(value))
}

