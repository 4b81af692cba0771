/** Questions and viewings as each may see them. */

import { viewingState } from '@jiashu/shared/prospects/rules';
import type {
  DeskQuestion,
  MyViewing,
  PublicQuestion,
  QuestionView,
  ServiceCard,
} from '@jiashu/shared/prospects/schema';
import type { Viewing } from '../events';
import type { Question } from './store';

type Names = ReadonlyMap<string, string>;

const presentAnswer = ({ answer }: Question, names: Names) =>
  answer && { text: answer.text, by: names.get(answer.byId) ?? '', title: answer.title, at: answer.at.toISOString() };

export const presentQuestion = (question: Question, names: Names): QuestionView => ({
  id: question._id,
  projectId: question.projectId,
  text: question.text,
  state: question.state,
  askedAt: question.askedAt.toISOString(),
  dueAt: question.dueAt.toISOString(),
  answer: presentAnswer(question, names),
  isPublic: question.isPublic,
});

/** Only an answered one can be public. */
export const presentPublic = (question: Question, names: Names): PublicQuestion => ({
  id: question._id,
  text: question.text,
  askedAt: question.askedAt.toISOString(),
  answer: presentAnswer(question, names)!,
});

export const presentDesk = (question: Question, names: Names, projectName: string): DeskQuestion => ({
  ...presentQuestion(question, names),
  projectName,
  name: names.get(question.personId) ?? '',
});

export function presentViewing(viewing: Viewing, projectName: string, card: ServiceCard | null, now: Date): MyViewing {
  const { startsAt, endsAt, checkedInAt, receivedById: _, ...rest } = viewing;
  return {
    ...rest,
    ...{ projectName, card },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    state: viewingState({ startsAt, endsAt, checkedInAt }, now),
  };
}
