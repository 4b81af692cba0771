/** Contract key → handler, for questions under letters. */
import { letterQuestions as contract } from '@jiashu/shared/letters/questions/contract';
import { questionPolicy } from '@jiashu/shared/letters/questions/rules';
import { questionWires } from '@jiashu/shared/letters/questions/schema';
import { bind, type Route } from '../../http/bind';
import type { SignedIn } from '../../http/context';
import { found, notFound } from '../../http/errors';
import { projectsAs, requireRole } from '../../http/reach';
import { toPage } from '../../infra/paging';
import { mayRead } from '../policy';
import { aroundQuestions } from './around';
import { answerQuestion } from './commands/answerQuestion';
import { askQuestion } from './commands/askQuestion';
import { declineQuestion } from './commands/declineQuestion';
import { pinQuestion } from './commands/pinQuestion';
import { LOOKING } from './policy';
import { peopleIn, presentDesk, presentDeskRow, presentQuestion } from './present';
import type { Question } from './store';
import type { QuestionWorld } from './world';

async function presentAll({ persons }: QuestionWorld, all: readonly Question[], readerId: string) {
  const names = await persons.names(all.flatMap(peopleIn));
  return all.map((question) => presentQuestion(question, readerId, names));
}

async function presentOnDesk(world: QuestionWorld, question: Question) {
  const [[pair], facts] = await Promise.all([
    aroundQuestions(world, [question]),
    world.records.timeline('letterQuestion', question),
  ]);
  return presentDesk(...pair!, facts);
}

export function questionRoutes(world: QuestionWorld): Route[] {
  const { questions } = world;
  const shown = (all: readonly Question[], readerId: string) => presentAll(world, all, readerId);
  const onDesk = (question: Question) => presentOnDesk(world, question);

  return bind('letterQuestions', contract, questionWires, {
    async list({ letterId }, { caller }) {
      if (!(await mayRead(world, caller, found(await world.letters.letter(letterId))))) throw notFound();
      const [pinned, mine] = await Promise.all([
        questions.pinned(letterId, questionPolicy.pinned),
        questions.askedBy(caller.personId, letterId),
      ]);
      return { pinned: await shown(pinned, caller.personId), mine: await shown(mine, caller.personId) };
    },
    async ask(asking, ctx) {
      const [view] = await shown([await askQuestion(world, asking, ctx)], ctx.caller.personId);
      return view!;
    },
    async deskList({ state, after, limit }, { caller }) {
      const rows = await questions.inProjects(projectsAs(caller, LOOKING), state, after, limit);
      const page = toPage(rows, limit, (question) => question.dueAt);
      const pairs = await aroundQuestions(world, page.rows);
      return { items: pairs.map((pair) => presentDeskRow(...pair)), next: page.next };
    },
    deskCount: (_, { caller, now }) => questions.countOpen(projectsAs(caller, LOOKING), now),
    async deskShow({ questionId }, { caller }: SignedIn) {
      const question = found(await questions.question(questionId));
      requireRole(caller, question.projectId, LOOKING);
      return onDesk(question);
    },
    answer: async ({ questionId, text }, ctx) => onDesk(await answerQuestion(world, questionId, text, ctx)),
    decline: async ({ questionId, reason }, ctx) => onDesk(await declineQuestion(world, questionId, reason, ctx)),
    pin: async ({ questionId, pinned }, ctx) => onDesk(await pinQuestion(world, questionId, pinned, ctx)),
  });
}
