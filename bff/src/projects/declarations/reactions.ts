/** What follows a new version and a confirmation: those who read an earlier one hear what changed, once. */
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { History } from '../../history';
import type { Jobs } from '../../infra/jobs';
import { APPROVING } from './policy';
import type { DeclarationWorld } from './world';

const TELL_READERS = 'projects.tellReaders';
const BATCH = 500;

export function reactToDeclarations(world: DeclarationWorld, history: History, jobs: Jobs): void {
  const { facts } = history;
  facts.on('projects.acknowledged', ({ id, at, projectId, data }) =>
    sendCopy(world, { id, at, projectId: projectId!, version: Number(data.version), personId: String(data.personId) }),
  );
  facts.on('projects.declarationSubmitted', ({ id, at, projectId }) => askForReview(world, id, at, projectId!));
  facts.on('projects.disclosed', ({ projectId, data }) =>
    jobs.soon(TELL_READERS, { projectId: projectId!, version: String(data.version) }),
  );
  jobs.define<{ projectId: string; version: string }>(TELL_READERS, ({ projectId, version }) =>
    tellReaders(world, projectId, Number(version)),
  );
}

const linkTo = (projectId: string) => ({ kind: 'project' as const, id: projectId });

interface Receipt {
  readonly id: string;
  readonly at: Date;
  readonly projectId: string;
  readonly version: number;
  readonly personId: string;
}

async function sendCopy({ projects, inbox }: DeclarationWorld, { id, at, projectId, version, personId }: Receipt) {
  const project = await projects.project(projectId);
  if (!project) return;
  await inbox.tell([personId], id, at, {
    title: `您读过${project.name}阳光宣言第 ${version} 版`,
    text: `${sayFullDay(dayOf(at))} ${timeOf(at)} 记下。它说明我们讲过了，不代表您同意；改了版会告诉您。`,
    link: linkTo(projectId),
  });
}

async function askForReview(world: DeclarationWorld, cause: string, at: Date, projectId: string): Promise<void> {
  const project = await world.projects.project(projectId);
  if (!project) return;
  const people = await world.persons().staffOf({ id: projectId, regionId: project.regionId }, APPROVING);
  await world.inbox.tell(
    people.map(({ personId }) => personId),
    cause,
    at,
    {
      title: `${project.name}的阳光宣言等您审`,
      text: '放行之前先看改了什么。',
      link: { kind: 'disclosure', id: projectId },
    },
  );
}

async function tellReaders({ store, projects, inbox }: DeclarationWorld, projectId: string, version: number) {
  const [project, record] = await Promise.all([projects.project(projectId), store.published(projectId, version)]);
  if (!project || !record?.publishedAt || version === 1) return;
  const message = {
    title: `${project.name}的阳光宣言${record.headline}`,
    text: `第 ${version} 版，${sayFullDay(dayOf(record.publishedAt))}公示。您读过以前的一版，点开看改了哪里。`,
    link: linkTo(projectId),
  };
  for (let after = ''; ; ) {
    const batch = await store.readersAfter(projectId, after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    const people = [...new Set(batch.map(({ personId }) => personId))];
    await inbox.tell(people, `declaration ${record._id}`, record.publishedAt, message);
    after = last.personId;
  }
}
