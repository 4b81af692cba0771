/** Who hears of a question, of its answer, of one nobody answered, and of who received a visitor. */

import type { Role } from '@jiashu/shared/kernel/roles';
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { Fact, History } from '../history';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { cardOf } from './around';
import { ALARMED, ANSWERING } from './policy';
import type { Question } from './store';
import type { ProspectWorld } from './world';

const ALARM = 'prospects.alarm';
const BATCH = 200;

export function reactToProspects(world: ProspectWorld, history: History): void {
  history.facts.on('prospects.asked', (fact) => tellAsked(world, fact));
  history.facts.on('prospects.answered', (fact) => tellAnswered(world, fact));
  history.facts.on('events.attended', (fact) => giveCard(world, fact));
}

export function alarmInTime(world: ProspectWorld, jobs: Jobs, clock: Clock): void {
  jobs.define(ALARM, () => alarm(world, clock.now()));
  jobs.every(ALARM, '10 minutes');
}

async function staffFor({ projects, persons }: ProspectWorld, projectId: string, roles: readonly Role[]) {
  const project = await projects.get(projectId);
  const people = await persons.staffOf({ id: projectId, regionId: project.regionId }, roles);
  return { project, ids: people.map(({ personId }) => personId) };
}

async function tellAsked(world: ProspectWorld, { id, subject, at }: Fact): Promise<void> {
  const question = await world.store.question(subject.id);
  if (!question) return;
  const { project, ids } = await staffFor(world, question.projectId, ANSWERING);
  await world.inbox.tell(ids, id, at, {
    title: `看${project.name}的人问：${question.text}`,
    text: `${sayMoment(question.dueAt, at)} 前要回答。`,
    link: { kind: 'prospectDesk', id: question._id },
  });
}

async function tellAnswered(world: ProspectWorld, { id, subject, at }: Fact): Promise<void> {
  const question = await world.store.question(subject.id);
  if (!question?.answer) return;
  await world.inbox.tell([question.personId], id, at, {
    title: `您问的有回答了：${question.text}`,
    text: question.answer.text,
    link: { kind: 'prospectQuestion', id: question.projectId },
  });
}

/** Telling twice changes nothing, so a crash before the mark does no harm. */
async function alarm(world: ProspectWorld, now: Date): Promise<void> {
  for (const question of await world.store.overdue(now, BATCH)) {
    await tellLate(world, question, now);
    await world.store.questions.updateOne({ _id: question._id, alarmedAt: null }, { $set: { alarmedAt: now } });
  }
}

async function tellLate(world: ProspectWorld, question: Question, now: Date): Promise<void> {
  const { project, ids } = await staffFor(world, question.projectId, ALARMED);
  await world.inbox.tell(ids, `late ${question._id}`, now, {
    title: `${project.name}有人问了一天，还没人答`,
    text: question.text,
    link: { kind: 'prospectDesk', id: question._id },
  });
}

/** Whoever let the visitor in is the one he can ask for, and complain about. */
async function giveCard(world: ProspectWorld, { id, subject, at, by, projectId, data }: Fact): Promise<void> {
  if (data.kind !== 'viewing' || !by || !projectId) return;
  const project = await world.projects.get(projectId);
  const card = await cardOf(world, project, by.personId);
  await world.inbox.tell([String(data.personId)], `card ${id}`, at, {
    title: `接待您的是${card.title} ${card.name}`,
    text: `这是他的服务卡。哪里不周到，请打 ${card.hotline}，客户关系中心不归销售管。`,
    link: { kind: 'viewing', id: subject.id },
  });
}
