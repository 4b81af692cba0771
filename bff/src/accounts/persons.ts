/** People as the rest of the house knows them: by id and name, their sealed data opened in this one place. */
import type { DemoPerson } from '@jiashu/shared/accounts/schema';
import { maskPhone } from '@jiashu/shared/kernel/mask';
import type { Role } from '@jiashu/shared/kernel/roles';
import { newId } from '../infra/ids';
import type { Vault } from '../infra/vault';
import type { AccountStore, Person } from './store';

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

export interface Contact {
  readonly name: string;
  /** `138****1234`. */
  readonly phone: string | null;
}

export interface Persons {
  /** Who has the phone or the name of this blind index. */
  idsWith: AccountStore['idsWith'];
  /** Name and phone as they are; null where nobody has said them. */
  plain(id: string): Promise<{ name: string | null; phone: string | null }>;
  holdsPost(id: string): Promise<boolean>;
  /** What whoever invited him calls him, until he says it himself: nobody joins as `微信用户`. Gives the name he has then. */
  nameNewcomer(id: string, name: string): Promise<string>;
  /** Whom one can sign in as in the demo. */
  demoPeople(): Promise<DemoPerson[]>;
  /** The names of these people by id; those who are gone are missing. */
  names(ids: readonly string[]): Promise<Map<string, string>>;
  /** Name and masked phone of these people by id, for those who look after them. */
  contacts(ids: readonly string[]): Promise<Map<string, Contact>>;
  /** The person who proved this phone; null when nobody has. */
  idOfPhone(phone: string): Promise<string | null>;
  /** Their WeChat ids; those who never came by WeChat are missing. */
  openids(ids: readonly string[]): Promise<Map<string, string>>;
  /** Who has proved these phones: blind index → person. */
  byPhones(phoneIndexes: readonly string[]): Promise<Map<string, string>>;
  /** Staff who hold one of the roles in the project, its region or the group. */
  staffOf(project: { id: string; regionId: string }, roles: readonly Role[]): Promise<NamedPerson[]>;
}

/** `微信用户` until somebody says his name. */
export const nameOf = (vault: Vault, person: Pick<Person, 'name'>): string =>
  person.name ? vault.open(person.name) : '微信用户';

/** Somebody who comes for the first time. */
export const newcomer = (now: Date): Person => ({ _id: newId(), name: null, phone: null, posts: [], createdAt: now });

export function createPersons(store: AccountStore, vault: Vault): Persons {
  const named = (person: Person): NamedPerson => ({ personId: person._id, name: nameOf(vault, person) });
  return {
    idsWith: store.idsWith,
    async plain(id) {
      const person = await store.person(id);
      const open = (sealed: string | null | undefined) => (sealed ? vault.open(sealed) : null);
      return { name: open(person?.name), phone: open(person?.phone) };
    },
    holdsPost: async (id) => ((await store.person(id))?.posts.length ?? 0) > 0,
    async nameNewcomer(id, name) {
      await store.nameIfNone(id, { name: vault.seal(name), nameIndex: vault.blindIndex(name) });
      const person = await store.person(id);
      return person ? nameOf(vault, person) : name;
    },
    demoPeople: async () => (await store.demoPeople()).map((person) => presentDemo(vault, person)),
    async names(ids) {
      const people = await store.persons([...new Set(ids)]);
      return new Map(people.map((person) => [person._id, nameOf(vault, person)]));
    },
    async contacts(ids) {
      const people = await store.persons([...new Set(ids)]);
      return new Map(people.map((person) => [person._id, contactOf(vault, person)]));
    },
    async idOfPhone(phone) {
      return (await store.personByPhone(vault.blindIndex(phone)))?._id ?? null;
    },
    async openids(ids) {
      const people = await store.openids([...new Set(ids)]);
      return new Map(people.flatMap(({ _id, openid }) => (openid ? [[_id, openid] as const] : [])));
    },
    async byPhones(phoneIndexes) {
      const people = phoneIndexes.length > 0 ? await store.personsByPhones(phoneIndexes) : [];
      return new Map(people.map(({ _id, phoneIndex }) => [phoneIndex!, _id]));
    },
    async staffOf({ id, regionId }, roles) {
      return (await store.staffIn(roles, [id, regionId])).map(named);
    },
  };
}

const contactOf = (vault: Vault, person: Person): Contact => ({
  name: nameOf(vault, person),
  phone: person.phone && maskPhone(vault.open(person.phone)),
});

const presentDemo = (vault: Vault, person: Person): DemoPerson => ({
  id: person._id,
  name: nameOf(vault, person),
  story: person.demoStory ?? '',
  staff: person.posts.length > 0,
});
