/** What the history holds about a person. */
import type { Holding } from '../privacy';
import { sayStep } from './sayStep';

export const historyHoldings: readonly Holding[] = [
  {
    collection: 'history',
    title: '办过的每一步',
    why: '谁、什么时候、做了什么，事后都查得到',
    until: '和所属的记录一样久',
    persons: ['by.personId', 'subject.id', 'data.personId'],
    // A visitor's own place at an event stands where a home would.
    actors: [
      'homeId',
      ...['engineerId', 'stewardId', 'deputyId', 'invitedBy', 'fromId', 'toId'].map((key) => `data.${key}`),
    ],
    fate: 'depersonalise',
    renames: ['by.name'],
    words: ['data.text', 'data.words', 'data.title', 'data.reason'],
    reads: { at: '时间', type: ['事情', sayStep] },
  },
];
