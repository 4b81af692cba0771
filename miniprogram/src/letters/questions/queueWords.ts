/** What the queue says of one question: what was asked, by whom, and how long is left to answer. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDuration, sayNearDay } from '@jiashu/shared/kernel/words';
import type { DeskQuestionRow } from '@jiashu/shared/letters/questions/schema';
import { QUESTION_STATES } from '@jiashu/shared/letters/questions/vocabulary';

export function questionQueueWords(row: DeskQuestionRow, now: Date) {
  const { text, projectName, issue, homeLabel, askedBy, state, dueAt, pinned } = row;
  const left = new Date(dueAt).getTime() - now.getTime();
  const waiting = state === 'waiting';
  return {
    title: text,
    place: `${projectName} ${homeLabel}`,
    kind: `第 ${issue} 封家书`,
    state: pinned ? '已置顶' : QUESTION_STATES[state],
    who: askedBy,
    due: waiting ? sayDuration(Math.abs(left)) : sayNearDay(dayOf(new Date(dueAt)), dayOf(now)),
    dueFor: waiting ? (left < 0 ? '超时' : '内回答') : '该答的日子',
    late: waiting && left < 0,
  };
}
