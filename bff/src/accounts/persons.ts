/** People as the rest of the house knows them: by id and name, their sealed data opened in this one place. */
import type { DemoPerson } from '@jiashu/shared/accounts/schema';
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Vault } from '../infra/vault';
import type { AccountStore, Person } from './store';

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

export interface Persons {
  /** Whom one can sign in as in the demo. */
  demoPeople(): Promise<DemoPerson[]>;
  /** The names of these people by id; those who are gone are missing. */
  names(ids: readonly string[]): Promise<Map<string, string>>;
  /** Their WeChat ids; those who never came by WeChat are missing. */
  openids(ids: readonly string[]): Promise<Map<string, string>>;
  /** Staff who hold one of the roles in the project, its region or the group. */
  staffOf(project: { id: string; regionId: string }, roles: readonly Role[]): Promise<NamedPerson[]>;
}

/** `微信用户` until somebody says his name. */
export const nameOf = (vault: Vault, person: Pick<Person, 'name'>): string =>
  person.name ? vault.open(person.name) : '微信用户';

export function createPersons(store: AccountStore, vault: Vault): Persons {
  const named = (person: Person): NamedPerson => ({ personId: person._id, name: nameOf(vault, person) });
  return {
    demoPeople: async () => (await store.demoPeople()).map((person) => presentDemo(vault, person)),
    async names(ids) {
      const people = await store.persons([...new Set(ids)]);
      return new Map(people.map((person) => [person._id, nameOf(vault, person)]));
    },
    async openids(ids) {
      const people = await store.openids([...new Set(ids)]);
      return new Map(people.flatMap(({ _id, openid }) => (openid ? [[_id, openid] as const] : [])));
    },
    async staffOf({ id, regionId }, roles) {
      return (await store.staffIn(roles, [id, regionId])).map(named);
    },
  };
}

const presentDemo = (vault: Vault, person: Person): DemoPerson => ({
  id: person._id,
  name: nameOf(vault, person),
  story: person.demoStory ?? '',
  staff: person.posts.length > 0,
});
