/** What events hold about a person. */
import type { Holding } from '../privacy';

export const eventHoldings: readonly Holding[] = [
  {
    collection: 'events',
    title: '约过的活动',
    why: '留座位，门口核对',
    until: '活动结束后保留，用来算到场率',
    persons: [],
    parts: { map: 'seats', person: 'personId', keys: 'homeIds' },
    actors: ['authorId'],
    fate: 'depersonalise',
    reads: { people: '人数', code: '票号', at: '约的时间' },
  },
];
