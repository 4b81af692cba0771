/** The handlers of those who write, review and oversee letters. */
import type { letters as contract } from '@jiashu/shared/letters/contract';
import type { letterWires } from '@jiashu/shared/letters/wires';
import type { HandlersOf } from '../http/bind';
import { found } from '../http/errors';
import { projectsAs, requireRole } from '../http/reach';
import { toPage } from '../infra/paging';
import { alertsIn } from './alerts';
import { aroundLetters } from './around';
import { onDesk } from './aroundDesk';
import { correctLetter, remindReaders, withdrawLetter } from './commands/afterwards';
import { publishLetter } from './commands/publishLetter';
import { recallLetter } from './commands/recallLetter';
import { approveLetter, remarkOn, sendBack, settleRemark } from './commands/reviewLetter';
import { reviseLetter } from './commands/reviseLetter';
import { scheduleLetter, unscheduleLetter } from './commands/scheduleLetter';
import { submitLetter } from './commands/submitLetter';
import { writeLetter } from './commands/writeLetter';
import { OVERSEEING } from './policy';
import { presentDeskRow } from './presentDesk';
import { reachOf } from './reach';
import type { LetterWorld } from './world';

type Handlers = HandlersOf<typeof contract, typeof letterWires>;
export type DeskHandlers = Omit<Handlers, 'list' | 'read' | 'markRead'>;

const ROWS = { counts: true, photos: 'first' } as const;

export function deskHandlers(world: LetterWorld): DeskHandlers {
  const { store } = world;
  return {
    async deskList({ state, after, limit }, { caller, now }) {
      const rows = await store.inProjects(projectsAs(caller, OVERSEEING), state, after, limit);
      const page = toPage(rows, limit, ({ savedAt }) => savedAt);
      const pairs = await aroundLetters(world, page.rows, caller, now, ROWS);
      return { items: pairs.map((pair) => presentDeskRow(...pair)), next: page.next };
    },
    async deskDue(_, { caller, now }) {
      const projectIds = projectsAs(caller, OVERSEEING);
      const [letters, alerts] = await Promise.all([store.notOut(projectIds), alertsIn(world, projectIds, now)]);
      const pairs = await aroundLetters(world, letters, caller, now, ROWS);
      return { letters: pairs.map((pair) => presentDeskRow(...pair)), alerts };
    },
    async deskShow({ letterId }, ctx) {
      const letter = found(await store.letter(letterId));
      requireRole(ctx.caller, letter.projectId, OVERSEEING);
      return onDesk(world, letter, ctx);
    },
    async reach({ letterId }, { caller, now }) {
      const letter = found(await store.letter(letterId));
      requireRole(caller, letter.projectId, OVERSEEING);
      return reachOf(world, letter, now);
    },
    ...commandHandlers(world),
  };
}

/** Every command answers with the letter as it now lies on the desk. */
const commandHandlers = (world: LetterWorld): Omit<DeskHandlers, 'deskList' | 'deskDue' | 'deskShow' | 'reach'> => ({
  write: async (wish, ctx) => onDesk(world, await writeLetter(world, wish, ctx), ctx),
  revise: async ({ letterId, version, ...draft }, ctx) =>
    onDesk(world, await reviseLetter(world, letterId, version, draft, ctx), ctx),
  submit: async ({ letterId, version }, ctx) => onDesk(world, await submitLetter(world, letterId, version, ctx), ctx),
  recall: async ({ letterId, version }, ctx) => onDesk(world, await recallLetter(world, letterId, version, ctx), ctx),
  remark: async ({ letterId, ...remark }, ctx) => onDesk(world, await remarkOn(world, letterId, remark, ctx), ctx),
  settleRemark: async ({ letterId, ...done }, ctx) =>
    onDesk(world, await settleRemark(world, letterId, done, ctx), ctx),
  sendBack: async ({ letterId, ...words }, ctx) => onDesk(world, await sendBack(world, letterId, words, ctx), ctx),
  approve: async ({ letterId, version }, ctx) => onDesk(world, await approveLetter(world, letterId, version, ctx), ctx),
  schedule: async ({ letterId, ...when }, ctx) => onDesk(world, await scheduleLetter(world, letterId, when, ctx), ctx),
  unschedule: async ({ letterId, version }, ctx) =>
    onDesk(world, await unscheduleLetter(world, letterId, version, ctx), ctx),
  publish: async ({ letterId, version }, ctx) => onDesk(world, await publishLetter(world, letterId, version, ctx), ctx),
  correct: async ({ letterId, ...words }, ctx) => onDesk(world, await correctLetter(world, letterId, words, ctx), ctx),
  withdraw: async ({ letterId, reason }, ctx) => onDesk(world, await withdrawLetter(world, letterId, reason, ctx), ctx),
  remind: async ({ letterId }, ctx) => onDesk(world, await remindReaders(world, letterId, ctx), ctx),
});
