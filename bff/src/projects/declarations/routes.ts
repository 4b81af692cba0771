/** The handlers of the declaration's endpoints: versions for everybody, the next one for the desk. */
import type { projects } from '@jiashu/shared/projects/contract';
import { diffDeclarations } from '@jiashu/shared/projects/diff';
import type { projectWires } from '@jiashu/shared/projects/schema';
import type { HandlersOf } from '../../http/bind';
import type { SignedIn } from '../../http/context';
import { found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { toPage } from '../../infra/paging';
import { contentsOf, picturesOf, showOnDesk } from './around';
import { acknowledge } from './commands/acknowledge';
import { begin } from './commands/begin';
import { move } from './commands/move';
import { publish } from './commands/publish';
import { revise } from './commands/revise';
import { APPROVING, OVERSEEING, WRITING } from './policy';
import { presentRow, presentVersion } from './present';
import type { DeclarationWorld } from './world';

type Handlers = HandlersOf<typeof projects, typeof projectWires>;
type Public = 'versions' | 'version' | 'changes' | 'receipts' | 'acknowledge';
type Writing = 'deskDeclaration' | 'begin' | 'revise' | 'submit' | 'discard';
type Approving = 'sendBack' | 'publish' | 'acknowledgements';

export function readerHandlers(world: DeclarationWorld): Pick<Handlers, Public> {
  const { store, projects, inbox } = world;
  const published = async (projectId: string, version: number) => found(await store.published(projectId, version));
  return {
    async versions({ projectId }) {
      const [project, list] = await Promise.all([projects.project(projectId), store.list(projectId)]);
      return { projectName: found(project).name, versions: list.map(presentRow) };
    },
    async version({ projectId, version }, { now }) {
      const record = await published(projectId, version);
      return presentVersion(record, await picturesOf(world, [record.content], now));
    },
    async changes({ projectId, from, to }, { now }) {
      const project = found(await projects.project(projectId));
      const older = await published(projectId, from);
      const newer = to === undefined ? found(await store.standing(projectId)) : await published(projectId, to);
      const [before, after] = await contentsOf(world, [older, newer], now);
      return {
        ...{ projectId, projectName: project.name, from: presentRow(older), to: presentRow(newer) },
        changes: diffDeclarations(before!, after!),
      };
    },
    async receipts({ projectId }, { caller }) {
      const rows = await store.receipts(projectId, caller.personId);
      return { receipts: rows.map(({ version, at }) => ({ version, at: at.toISOString() })) };
    },
    async acknowledge({ projectId, version }, ctx) {
      const { at } = await acknowledge(world, projectId, version, ctx);
      await inbox.seen(ctx.caller.personId, projectId, ctx.now);
      return { version, at: at.toISOString() };
    },
  };
}

type Roles = typeof WRITING;

async function projectFor({ projects }: DeclarationWorld, projectId: string, { caller }: SignedIn, roles: Roles) {
  const project = found(await projects.project(projectId));
  requireRole(caller, projectId, roles);
  return project;
}

/** Does it for one who may, and shows what the desk then has. */
const doing =
  (world: DeclarationWorld) => async (projectId: string, roles: Roles, ctx: SignedIn, work: () => Promise<unknown>) => {
    const project = await projectFor(world, projectId, ctx, roles);
    await work();
    return showOnDesk(world, project, ctx);
  };

export function writerHandlers(world: DeclarationWorld): Pick<Handlers, Writing> {
  const after = doing(world);
  return {
    deskDeclaration: ({ projectId }, ctx) => after(projectId, OVERSEEING, ctx, async () => {}),
    begin: ({ projectId }, ctx) => after(projectId, WRITING, ctx, () => begin(world, projectId, ctx)),
    revise: ({ projectId, revision, ...content }, ctx) =>
      after(projectId, WRITING, ctx, () => revise(world, projectId, revision, content, ctx)),
    submit: ({ projectId, revision }, ctx) =>
      after(projectId, WRITING, ctx, () =>
        move(world, { projectId, revision, move: 'submit', fact: 'projects.declarationSubmitted' }, ctx),
      ),
    discard: ({ projectId, revision }, ctx) =>
      after(projectId, WRITING, ctx, () =>
        move(world, { projectId, revision, move: 'discard', fact: 'projects.declarationDiscarded' }, ctx),
      ),
  };
}

export function approverHandlers(world: DeclarationWorld): Pick<Handlers, Approving> {
  const { store, persons } = world;
  const after = doing(world);
  return {
    sendBack: ({ projectId, revision, remark }, ctx) => {
      const step = { projectId, revision, move: 'sendBack', set: { remark } } as const;
      return after(projectId, APPROVING, ctx, () =>
        move(world, { ...step, fact: 'projects.declarationSentBack' }, ctx),
      );
    },
    publish: ({ projectId, revision }, ctx) =>
      after(projectId, APPROVING, ctx, () => publish(world, projectId, revision, ctx)),
    async acknowledgements({ projectId, after: cursor, limit }, ctx) {
      await projectFor(world, projectId, ctx, OVERSEEING);
      const page = toPage(await store.acknowledgedIn(projectId, cursor, limit), limit, ({ at }) => at);
      const names = await persons().names(page.rows.map(({ personId }) => personId));
      const items = page.rows.map(({ _id, version, personId, at }) => ({
        ...{ id: _id, name: names.get(personId) ?? '', version },
        at: at.toISOString(),
      }));
      return { items, next: page.next };
    },
  };
}
