/** What follows an edit or an acceptance: the tree is what was written, the post is held, those concerned know. */
import { derivedId, type Fact } from '../history';
import { sayPost } from './words';
import type { OrganisationWorld } from './world';

type Project = Parameters<OrganisationWorld['projects']['addProject']>[0];

type On = (type: string, run: (fact: Fact) => Promise<void>) => void;

export function reactToOrganisation(world: OrganisationWorld): void {
  const on: On = (type, run) => world.history.facts.on(`organisation.${type}`, run);
  reactToTree(world, on);
  on('staff.invited', (fact) => tellInvited(world, fact));
  on('staff.joined', (fact) => letIn(world, fact));
}

function reactToTree({ projects }: OrganisationWorld, on: On): void {
  const nameOf = ({ data }: Fact) => String(data.name);

  on('region.added', async (fact) => projects.addRegion({ _id: fact.subject.id, name: nameOf(fact) }));
  on('region.edited', async (fact) => projects.renameRegion(fact.subject.id, nameOf(fact)));
  on('project.added', async ({ subject, data }) =>
    projects.addProject({ _id: subject.id, ...(data as Omit<Project, '_id'>) }),
  );
  on('project.edited', async ({ subject, data }) =>
    projects.editProject(subject.id, data as Omit<Project, '_id' | 'regionId'>),
  );
  on('building.added', async ({ subject, projectId, data }) =>
    projects.addBuilding(projectId!, { id: subject.id, ...(data as { name: string; floors: number }) }),
  );
  on('building.edited', async ({ subject, projectId, data }) =>
    projects.editBuilding(projectId!, { id: subject.id, ...(data as { name: string; floors: number }) }),
  );
}

async function tellInvited(world: OrganisationWorld, fact: Fact): Promise<void> {
  const { accounts, store, inbox, vault } = world;
  const invitation = await store.invitation(fact.subject.id);
  const personId = invitation && (await accounts.idOfPhone(vault.open(invitation.phone)));
  if (!personId) return;
  const { title, scope } = await sayPost(world, invitation);
  const link = { kind: 'staffInvitation' as const, id: invitation._id };
  const text = `${fact.by?.name ?? ''}请您上岗，七天内接受。`;
  await inbox.tell([personId], fact.id, fact.at, { title: `请您做${scope}的${title}`, text, link });
}

async function letIn(world: OrganisationWorld, fact: Fact): Promise<void> {
  const { accounts, store, inbox, vault } = world;
  const invitation = await store.invitation(fact.subject.id);
  if (!invitation) return;
  const { role, tier, scopeId, invitedBy } = invitation;
  const post = { role, tier, scopeId };
  const personId = String(fact.data.personId);
  const name = await accounts.nameNewcomer(personId, vault.open(invitation.name));
  const given = {
    ...fact,
    id: derivedId('given', fact.id),
    type: 'accounts.post.given',
    subject: { kind: 'person', id: personId },
  };
  await accounts.posts.give(personId, post, { ...given, data: { ...post, invitedBy } });
  const { title, scope } = await sayPost(world, post);
  const link = { kind: 'staffInvitation' as const, id: invitation._id };
  await inbox.tell([invitedBy], fact.id, fact.at, {
    title: `${name}上岗了`,
    text: `${scope}，${title}。`,
    link,
  });
}
