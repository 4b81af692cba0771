/** Gathers what is around questions and viewings: names, projects, who received the visitors. */
import { ROLES, type Role } from '@jiashu/shared/kernel/roles';
import type { MyViewing, ServiceCard } from '@jiashu/shared/prospects/schema';
import type { Viewing } from '../events';
import type { ProjectRecord } from '../projects';
import { presentDesk, presentViewing } from './present';
import type { Question } from './store';
import type { ProspectWorld } from './world';

export const namesAround = ({ persons }: ProspectWorld, questions: readonly Question[]) =>
  persons.names(questions.flatMap(({ personId, answer }) => [personId, ...(answer ? [answer.byId] : [])]));

export async function showOnDesk(world: ProspectWorld, questions: readonly Question[]) {
  const [names, projects] = await Promise.all([
    namesAround(world, questions),
    world.projects.some([...new Set(questions.map(({ projectId }) => projectId))]),
  ]);
  const projectNames = new Map(projects.map(({ _id, name }) => [_id, name]));
  return questions.map((question) => presentDesk(question, names, projectNames.get(question.projectId) ?? ''));
}

export async function showViewings(
  world: ProspectWorld,
  viewings: readonly Viewing[],
  now: Date,
): Promise<MyViewing[]> {
  const projects = await world.projects.some([...new Set(viewings.map(({ projectId }) => projectId))]);
  const shown = viewings.map(async (viewing) => {
    const project = projects.find(({ _id }) => _id === viewing.projectId);
    const card = project && viewing.receivedById ? await cardOf(world, project, viewing.receivedById) : null;
    return presentViewing(viewing, project?.name ?? '', card, now);
  });
  return Promise.all(shown);
}

/** Those who stand at the gate, in the order in which their title is said. */
const RECEIVING: readonly Role[] = ['steward', 'customerRelations', 'projectManager', 'editor'];

export async function cardOf(
  { persons }: Pick<ProspectWorld, 'persons'>,
  { _id, regionId, hotline }: ProjectRecord,
  personId: string,
): Promise<ServiceCard> {
  const name = (await persons.names([personId])).get(personId) ?? '';
  for (const role of RECEIVING) {
    const staff = await persons.staffOf({ id: _id, regionId }, [role]);
    if (staff.some((one) => one.personId === personId)) return { name, title: ROLES[role], hotline };
  }
  return { name, title: '接待人员', hotline };
}
