/** Says once to those who can do something what a project owes its owners: the daily job, and the list on the desk. */
import type { Role } from '@jiashu/shared/kernel/roles';
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import { type Alert, alertsOf } from '@jiashu/shared/letters/alerts';
import type { AlertView } from '@jiashu/shared/letters/deskSchema';
import type { ProjectRecord } from '../projects';
import { staffIn } from './reactions';
import type { LetterWorld } from './world';

export const ALERT = 'letters.alert';
const TOLD: readonly Role[] = ['editor', 'projectManager', 'customerRelations'];

export function alertDaily(world: LetterWorld): void {
  world.jobs.define(ALERT, async () => {
    const now = world.clock.now();
    const projectIds = await world.projects.projectIdsIn({ role: 'groupManager', tier: 'group', scopeId: null });
    for (const { project, alerts } of await owed(world, projectIds, now)) await tell(world, project, alerts, now);
  });
  world.jobs.every(ALERT, '1 day');
}

/** What these projects are behind with, what is furthest over first. */
export async function alertsIn(world: LetterWorld, projectIds: readonly string[], now: Date): Promise<AlertView[]> {
  const all = (await owed(world, projectIds, now)).flatMap(({ project, alerts }) =>
    alerts.map((alert) => ({ project, alert })),
  );
  return all
    .sort((a, b) => b.alert.daysOver - a.alert.daysOver)
    .map(({ project, alert: { kind, title, text } }) => ({
      projectId: project._id,
      projectName: project.name,
      ...{ kind, title, text },
    }));
}

async function owed(world: LetterWorld, projectIds: readonly string[], now: Date) {
  const projects = await world.projects.some(projectIds);
  return Promise.all(projects.map(async (project) => ({ project, alerts: await alertsFor(world, project, now) })));
}

async function alertsFor({ store, projects }: LetterWorld, project: ProjectRecord, now: Date): Promise<Alert[]> {
  const [[last], disclosedAt] = await Promise.all([
    store.outBefore(project._id, new Date(now.getTime() + 1), 1),
    projects.disclosedAt(project._id),
  ]);
  const lastLetterOn = last?.publishedAt ? dayOf(last.publishedAt) : brokenGroundOn(project);
  const disclosedOn = disclosedAt && dayOf(disclosedAt);
  return alertsOf({ lastLetterOn, disclosedOn, buildings: project.buildings }, dayOf(now));
}

/** From the first groundbreaking on somebody is waiting for news; null before. */
function brokenGroundOn({ buildings }: ProjectRecord): Day | null {
  const days = buildings.flatMap(({ milestones }) => milestones[0]?.doneOn ?? []);
  return days.sort()[0] ?? null;
}

/** The entry's id is derived from the occurrence: the same matter reaches a person once, however often the job runs. */
async function tell(world: LetterWorld, project: ProjectRecord, alerts: readonly Alert[], now: Date): Promise<void> {
  if (alerts.length === 0) return;
  const people = await staffIn(world, project._id, TOLD);
  for (const { occurrence, title, text } of alerts)
    await world.inbox.tell(people, `alert ${project._id} ${occurrence}`, now, {
      title: `${project.name}：${title}`,
      text,
      link: { kind: 'deskLetters', id: project._id },
    });
}
