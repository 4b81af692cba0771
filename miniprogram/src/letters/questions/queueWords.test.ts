import type { DeskQuestionRow } from '@jiashu/shared/letters/questions/schema';
import { expect, test } from 'vitest';
import { questionQueueWords } from './queueWords';

const NOW = new Date('2026-11-22T02:00:00Z');
const row: DeskQuestionRow = {
  ...{ id: 'a'.repeat(24), text: '几时封顶？', projectName: '云栖里', letterTitle: '十八层', issue: 15, pinned: false },
  ...{ askedBy: '周知远', homeLabel: '3 栋 2 单元 1201', state: 'waiting' },
  ...{ askedAt: '2026-11-21T12:00:00.000Z', dueAt: '2026-11-22T12:00:00.000Z' },
};

test.each([
  [{}, { due: '10 小时', dueFor: '内回答', late: false, state: '等回答' }],
  [{ dueAt: '2026-11-21T23:00:00.000Z' }, { due: '3 小时', dueFor: '超时', late: true }],
  [{ state: 'answered', pinned: true } as const, { due: '今天', late: false, state: '已置顶' }],
  [
    { state: 'answered', dueAt: '2026-11-20T12:00:00.000Z' } as const,
    { due: '11 月 20 日', late: false, state: '已回答' },
  ],
  [{ state: 'declined' } as const, { due: '今天', late: false, state: '没有回答' }],
])('%#: says how urgent it is', (changes, words) => {
  expect(questionQueueWords({ ...row, ...changes }, NOW)).toMatchObject(words);
});
