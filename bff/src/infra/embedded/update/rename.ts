/** `$rename`. */

import { typeName } from '../bson/types'
import { isDoc, type Value } from '../bson/values'
import { badValue, failedToParse } from '../errors'
import type { Modifier } from './parse'
import { checkPath } from './paths'

export function readRename(operand: Value): Modifier[] {
  if (!isDoc(operand)) throw failedToParse(`Modifiers operate on fields but we found type ${typeName(operand)} instead. For example: {$mod: {<field>: ...}} not {$rename: …}`)
  return [...operand].map(([source, target]) => {
    if (typeof target !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${source}: ${typeName(target)}`)
    if (target.includes('\0')) throw badValue(`The 'to' field for $rename cannot contain an embedded null byte`)
    const from = checkPath(source)
    const path = checkPath(target)
    if (source === target) throw badValue(`The source and target field for $rename must differ: ${source}: "${target}"`)
    for (const component of from) if (component.startsWith('$')) throw badValue(`The source field for $rename may not be dynamic: ${source}`)
    for (const component of path) if (component.startsWith('$')) throw badValue(`The destination field for $rename may not be dynamic: ${target}`)
    return { name: '$rename', path, from, creates: true, change: old => old }
  })
}
