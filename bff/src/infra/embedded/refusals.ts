/** What MongoDB knows and the store does not offer: refused by name, never guessed. What it offers is in `claims.ts`. */

interface Known {
  readonly known: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((word) => `$${word}`));

export const refusedQuery: Known = {
  known: words(
    'where text jsonSchema sampleRate bitsAllClear bitsAllSet bitsAnyClear bitsAnySet geoWithin geoIntersects near nearSphere geoNear within maxDistance minDistance box center centerSphere polygon geometry uniqueDocs alwaysTrue alwaysFalse',
  ),
};

export const refusedUpdate: Known = { known: words('bit') };

export const refusedStage: Known = {
  known: words(
    'bucketAuto changeStream changeStreamSplitLargeEvent collStats currentOp densify fill geoNear graphLookup indexStats listLocalSessions listSampledQueries listSearchIndexes listCatalog listClusterCatalog listSessions merge out planCacheStats querySettings queryStats redact search searchBeta searchMeta setWindowFields shardedDataDistribution vectorSearch rankFusion scoreFusion score',
  ),
};

export const refusedAccumulator: Known = {
  known: words(
    'accumulator bottom bottomN concatArrays setUnion firstN lastN maxN minN median percentile stdDevPop stdDevSamp top topN covariancePop',
  ),
};

export const refusedExpression: Known & { readonly variables: ReadonlySet<string> } = {
  known: words(
    'accumulator acos acosh allElementsTrue anyElementTrue asin asinh atan atan2 atanh binarySize bitAnd bitNot bitOr bitXor bsonSize bottom bottomN const convert cos cosh covariancePop covarianceSamp createObjectId dateAdd dateDiff dateFromParts dateFromString dateSubtract dateToParts dateTrunc degreesToRadians denseRank derivative deserializeEJSON serializeEJSON documentNumber encStrContains exp expMovingAvg firstN function hash hexHash indexOfBytes integral lastN linearFill ln locf log log10 maxN median meta minN minMaxScaler percentile pow radiansToDegrees rand rank regexFind regexFindAll sampleRate setField shift sigmoid similarityCosine similarityDotProduct similarityEuclidean sin sinh sqrt stdDevPop stdDevSamp subtype substr substrBytes tan tanh toDecimal toHashedIndexKey toUUID toArray toObject top topN tsIncrement tsSecond unsetField zip currentDate',
  ),
  variables: new Set(['CLUSTER_TIME', 'DESCEND', 'PRUNE', 'KEEP', 'JS_SCOPE', 'IS_MR', 'SEARCH_META', 'USER_ROLES']),
};
