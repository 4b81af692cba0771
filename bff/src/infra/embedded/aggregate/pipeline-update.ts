/** Updates written as pipelines of `$set`, `$unset`, `$project` and `$replaceWith`. */

import type { Doc, Value } from '../bson/values';
import { StoreError } from '../errors';
import { NO_VARIABLES, type Variables } from './context';
import { compilePipeline, stageOf } from './pipeline';

const ALLOWED = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

export function compilePipelineUpdate(
  pipeline: readonly Value[],
  variables: Variables = NO_VARIABLES,
): (document: Doc) => Doc {
  for (const stage of pipeline) {
    const [name] = stageOf(stage);
    if (!ALLOWED.has(name)) throw new StoreError(72, `${name} is not allowed to be used within an update`);
  }
  const run = compilePipeline(pipeline, { variables, depth: 0, read: () => [], readEqual: () => [] });
  return (document) => {
    const [result] = [...run([document])];
    return result as Doc;
  };
}
