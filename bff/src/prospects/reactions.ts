/** Who hears of a question, of its answer, and of who received a visitor. */

import type { Role } from '@jiashu/shared/kernel/roles';
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { Fact, History } from '../history';
import { cardOf } from './around';
import { ANSWERING } from './policy';
import type { ProspectWorld } from './world';

export function reactToProspects(world: ProspectWorld, history: History): void {
  history.facts.on('prospects.asked', (fact) => tellAsked(world, fact));
  history.facts.on('prospects.answered', (fact) => tellAnswered(world, fact));
  history.facts.on('events.attended', (fact) => giveCard(world, fact));
}

/** The project, and those of these roles who work for it. */
export async function staffFor({ projects, persons }: ProspectWorld, projectId: string, roles: readonly Role[]) {
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
