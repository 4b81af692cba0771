import { expect, it } from 'vitest';
import { OFFERED_ACCUMULATORS } from './aggregate/accumulators';
import { OFFERED_EXPRESSIONS } from './aggregate/expressions';
import { OFFERED_STAGES } from './aggregate/stages';
import { CLAIMS } from './claims';
import { OFFERED_COMMANDS } from './commands/dispatch';
import { OFFERED_QUERY } from './query/parse';
import { refusedExpression, refusedQuery, refusedStage, refusedUpdate } from './refusals';
import { UPDATE_OPERATORS } from './update/operators';

const offered: [keyof typeof CLAIMS, readonly string[]][] = [
  ['commands', OFFERED_COMMANDS],
  ['query', OFFERED_QUERY],
  ['update', [...Object.keys(UPDATE_OPERATORS), '$rename']],
  ['stages', OFFERED_STAGES],
  ['accumulators', OFFERED_ACCUMULATORS],
  ['expressions', OFFERED_EXPRESSIONS],
];

it.each(offered)('the claimed %s are exactly those there are', (kind, names) => {
  expect([...CLAIMS[kind]]).toEqual([...new Set(names)].sort());
});

it('nothing is both claimed and refused', () => {
  const claimed = [...CLAIMS.query, ...CLAIMS.update, ...CLAIMS.stages];
  const refused = [refusedQuery, refusedUpdate, refusedStage].flatMap(({ known }) => [...known]);
  expect(claimed.filter((name) => refused.includes(name))).toEqual([]);
  expect(CLAIMS.expressions.filter((name) => refusedExpression.known.has(name))).toEqual([]);
});
