/** Inputs made from an endpoint's own schema: mostly what it asks for, some of it broken, all of it from one seed. */
import { z } from 'zod';

/** A number in [0, 1), the next of its sequence. */
export type Random = () => number;

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
}

/** mulberry32: small, and the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes inputs for a schema; `ids` are ids of records that are really there. */
export function inputsFor(schema: z.ZodType, ids: readonly string[]): (random: Random) => Record<string, unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return (random) => valueFor(json, random, ids) as Record<string, unknown>;
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

const ODD: readonly unknown[] = [
  ...[null, '', ' ', 0, -1, 1e21, 0.5, true, [], {}, [[]], { $gt: '' }, 'x'.repeat(3_000)],
  ...['\u0000', '\ud800', '‮', '../../etc/passwd', '__proto__', '2026-02-30', '9999-99-99T99:99:99Z', '🏠'.repeat(99)],
];
const TEXTS = [
  '外墙渗水',
  '一',
  '顾\u202e南乔',
  '\u2066一\u200f\ufeff',
  '\u3164',
  '👨\u200d👩\u200d👧',
  '3 栋 2 单元 1201',
  '<b>x</b>',
  '13800138000',
  '2026-11-22',
];

function valueFor(schema: JsonSchema, random: Random, ids: readonly string[]): unknown {
  if (random() < 0.04) return pick(ODD, random);
  if ('const' in schema) return schema.const;
  if (schema.enum) return pick(schema.enum, random);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return valueFor(pick(choices, random), random, ids);
  return typedValue(schema, random, ids);
}

function typedValue(schema: JsonSchema, random: Random, ids: readonly string[]): unknown {
  switch (schema.type) {
    case 'object':
      return objectOf(schema.properties ?? {}, random, ids);
    case 'array':
      return Array.from({ length: Math.floor(random() * 4) }, () => valueFor(schema.items ?? {}, random, ids));
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + Math.floor(random() * 20);
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    default:
      return textOf(schema, random, ids);
  }
}

function objectOf(properties: Readonly<Record<string, JsonSchema>>, random: Random, ids: readonly string[]) {
  const given = Object.entries(properties).filter(() => random() > 0.05);
  const made = given.map(([key, schema]) => [key, valueFor(schema, random, ids)]);
  if (random() < 0.02) made.push([pick(['extra', 'constructor', '$where'], random), 1]);
  return Object.fromEntries(made) as Record<string, unknown>;
}

function textOf({ pattern, format }: JsonSchema, random: Random, ids: readonly string[]): string {
  if (pattern?.includes('24')) return pick(ids, random);
  if (format === 'date-time') return new Date(Date.UTC(2026, 10, 1 + Math.floor(random() * 60))).toISOString();
  if (pattern?.includes('\\d{4}-')) return `2026-${pick(['11-30', '12-06', '02-29', '13-01'], random)}`;
  return pick(TEXTS, random);
}
