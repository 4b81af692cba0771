/** Questions as their askers, other readers and staff see them. */
import { maskedAsker, stepsOf } from '@jiashu/shared/letters/questions/rules';
import type { DeskQuestion, DeskQuestionRow, QuestionView } from '@jiashu/shared/letters/questions/schema';
import type { Fact } from '../../history';
import type { Letter } from '../store';
import type { Answer, Question } from './store';

type Names = ReadonlyMap<string, string>;

/** Whose names a question needs. */
export const peopleIn = ({ personId, answer }: Question): string[] => [personId, ...(answer ? [answer.byId] : [])];

const presentAnswer = (answer: Answer | null, earlier: readonly Answer[], names: Names) =>
  answer && {
    text: answer.text,
    by: names.get(answer.byId) ?? '',
    at: answer.at.toISOString(),
    earlier: earlier.map(({ text, at }) => ({ text, at: at.toISOString() })),
  };

export function presentQuestion(question: Question, readerId: string, names: Names): QuestionView {
  const mine = question.personId === readerId;
  const name = names.get(question.personId) ?? '';
  return {
    id: question._id,
    text: question.text,
    askedBy: mine ? name : maskedAsker(name),
    mine,
    askedAt: question.askedAt.toISOString(),
    state: question.state,
    dueAt: question.dueAt.toISOString(),
    answer: presentAnswer(question.answer, question.earlier, names),
    declined: mine ? question.declined : null,
    pinned: question.pinnedAt !== null,
  };
}

/** What is around a question on the desk. */
export interface AroundQuestion {
  readonly letter: Pick<Letter, '_id' | 'title' | 'issue' | 'month'>;
  readonly projectName: string;
  readonly homeLabel: string;
  readonly names: Names;
}

export const presentDeskRow = (
  question: Question,
  { letter, projectName, homeLabel, names }: AroundQuestion,
): DeskQuestionRow => ({
  id: question._id,
  text: question.text,
  projectName,
  letterTitle: letter.title,
  issue: letter.issue ?? 0,
  askedBy: names.get(question.personId) ?? '',
  homeLabel,
  state: question.state,
  askedAt: question.askedAt.toISOString(),
  dueAt: question.dueAt.toISOString(),
  pinned: question.pinnedAt !== null,
});

export const presentDesk = (question: Question, around: AroundQuestion, facts: readonly Fact[]): DeskQuestion => ({
  ...presentDeskRow(question, around),
  letterId: question.letterId,
  month: around.letter.month,
  answer: presentAnswer(question.answer, question.earlier, around.names),
  declined: question.declined,
  may: stepsOf({ state: question.state, pinned: question.pinnedAt !== null }),
  history: facts.map(({ at, by, type }) => ({
    at: at.toISOString(),
    who: by?.name ?? '',
    what: DONE[type] ?? type,
  })),
});

const DONE: Readonly<Record<string, string>> = {
  'letterQuestions.asked': '提问',
  'letterQuestions.answered': '回答',
  'letterQuestions.reworded': '改了回答',
  'letterQuestions.declined': '说明不回答的原因',
  'letterQuestions.pinned': '置顶给所有读者',
  'letterQuestions.unpinned': '取下置顶',
};
