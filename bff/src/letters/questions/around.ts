/** Gathers what is around questions (letters, homes, names) in a handful of queries. */
import { type AroundQuestion, peopleIn } from './present';
import type { Question } from './store';
import type { QuestionWorld } from './world';

const each = (questions: readonly Question[], key: 'letterId' | 'projectId' | 'homeId') => [
  ...new Set(questions.map((question) => question[key])),
];

export async function aroundQuestions(
  world: QuestionWorld,
  questions: readonly Question[],
): Promise<[Question, AroundQuestion][]> {
  const [letters, projects, homes, names] = await Promise.all([
    world.letters.heads(each(questions, 'letterId')),
    world.projects.some(each(questions, 'projectId')),
    world.homes.some(each(questions, 'homeId')),
    world.persons.names(questions.flatMap(peopleIn)),
  ]);
  return questions.map((question) => [
    question,
    {
      letter: letters.find(({ _id }) => _id === question.letterId)!,
      projectName: projects.find(({ _id }) => _id === question.projectId)?.name ?? '',
      homeLabel: homes.find(({ _id }) => _id === question.homeId)?.label ?? '',
      names,
    },
  ]);
}
