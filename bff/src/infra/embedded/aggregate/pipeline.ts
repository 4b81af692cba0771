/** Compiles pipelines: each stage turns a stream of documents into another. */

import { typeName } from '../bson/types';
import { type Doc, isDoc, type Value } from '../bson/values';
import { StoreError, typeMismatch, unsupported } from '../errors';
import { refusedStage } from '../refusals';
import type { Variables } from './context';

export type Stream = Iterable<Doc>;
export type Stage = (input: Stream) => Stream;

/** What stages may need besides their input. */
export interface PipelineScope {
  readonly variables: Variables;
  /** All documents of another collection of the database, through its indexes where the pipeline's start allows. */
  readonly read: (collection: string, pipeline: readonly Doc[], variables: Variables) => Stream;
  /** Documents of another collection whose field equals one of the values: the simple `$lookup`. */
  readonly readEqual: (collection: string, field: string, values: readonly Value[]) => Stream;
  /** How many pipelines this one is inside of. */
  readonly depth: number;
  readonly inFacet?: boolean;
}

export type StageCompiler = (operand: Value, scope: PipelineScope) => Stage;

const MOST_STAGES = 1000;
const DEEPEST = 20;

const NOT_IN_FACET = new Set([
  '$facet',
  '$documents',
  '$out',
  '$merge',
  '$geoNear',
  '$collStats',
  '$indexStats',
  '$planCacheStats',
  '$changeStream',
]);

const stages = new Map<string, StageCompiler>();

/** Makes stages known; `stages/index.ts` does so, because `$facet` and `$lookup` compile pipelines themselves. */
export function offerStages(table: Readonly<Record<string, StageCompiler>>): void {
  for (const [name, compiler] of Object.entries(table)) stages.set(name, compiler);
}

export function stageOf(stage: Value): [string, Value] {
  if (!isDoc(stage)) throw typeMismatch("Each element of the 'pipeline' array must be an object");
  if (stage.size !== 1)
    throw new StoreError(40323, 'A pipeline stage specification object must contain exactly one field.');
  const [entry] = [...stage] as [[string, Value]];
  return entry;
}

/** Throws 40324 for a stage nobody knows, and by name for one the store does not offer. */
export function compilePipeline(pipeline: readonly Value[], scope: PipelineScope): Stage {
  if (pipeline.length > MOST_STAGES)
    throw new StoreError(7749501, `Pipeline length must be no longer than ${MOST_STAGES} stages.`);
  if (scope.depth > DEEPEST) throw new StoreError(232, `Maximum number of nested sub-pipelines exceeded: ${DEEPEST}`);
  const compiled = pipeline.map((stage) => {
    const [name, operand] = stageOf(stage);
    if (scope.inFacet && NOT_IN_FACET.has(name) && (scope.depth === 0 || name === '$facet'))
      throw new StoreError(40600, `${name} is not allowed to be used within a $facet stage`);
    if (name === '$documents') throw new StoreError(40602, '$documents is only valid as the first stage in a pipeline');
    const compiler = stages.get(name);
    if (compiler) return compiler(operand, scope);
    if (refusedStage.known.has(name)) throw unsupported(`The stage ${name}`, 40324);
    throw new StoreError(40324, `Unrecognized pipeline stage name: '${name}'`);
  });
  return (input) => compiled.reduce((stream, stage) => stage(stream), input);
}

export function docOperand(name: string, operand: Value, code = 40169): Doc {
  if (!isDoc(operand)) throw new StoreError(code, `${name} specification must be an object, got ${typeName(operand)}`);
  return operand;
}
