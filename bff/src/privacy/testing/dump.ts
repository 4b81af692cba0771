/** Looks through a dump of the whole database for whom it names in the clear: whatever any sealed field says of somebody. */
import { checkDigitOf } from '@jiashu/shared/kernel/idNumber';
import type { Connection } from 'mongoose';
import type { Vault } from '../../infra/vault';
import { leavesOf } from '../row';

/** Where a person himself or his company writes what it likes; a name in it is a word of theirs. A number never is. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  letters: ['blocks', 'title', 'draft'],
  events: ['sessions', 'programme', 'title'],
  history: ['data.text', 'data.words', 'data.title', 'data.reason'],
};

/** Where people are named, sealed. */
const NAMED = ['persons', 'members', 'invitations', 'bindings', 'staffInvitations'];

const SEALED = /^v1\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]*$/;
/** Not within an id, a hash or a longer number. */
const PHONE = /(?<![\w-])1[3-9]\d{9}(?![\w-])/;
const ID_NUMBER = /(?<![\w-])\d{17}[\dX](?![\w-])/;

/** `collection path: what stands there`, for each place where somebody is named in the clear; empty when none is. */
export async function inTheClear(db: Connection, vault: Vault): Promise<string[]> {
  const names = await namesIn(db, vault);
  const found = new Set<string>();
  for (const { name: collection } of await db.listCollections())
    for await (const row of db.collection(collection).find())
      leavesOf(row, collection, (path, value) => {
        const text = `${path.split('.').at(-1)} ${String(value)}`;
        if (typeof value === 'string' && SEALED.test(value)) return;
        const number = PHONE.exec(text)?.[0] ?? idNumberIn(text);
        const name = isWritten(path) ? undefined : names.find((one) => text.includes(one));
        if (number || name) found.add(`${plain(path)}: ${number ?? name}`);
      });
  return [...found].sort();
}

/** Names of one character are words like any other. */
async function namesIn(db: Connection, vault: Vault): Promise<string[]> {
  const names = new Set<string>();
  for (const collection of NAMED)
    for await (const { name } of db.collection(collection).find({}, { projection: { name: 1 } }))
      if (typeof name === 'string' && SEALED.test(name)) names.add(vault.open(name));
  return [...names].filter((name) => /^[\u3400-\u9fff·]{2,}$/.test(name));
}

function idNumberIn(text: string): string | undefined {
  const number = ID_NUMBER.exec(text)?.[0];
  return number && checkDigitOf(number) === number[17] ? number : undefined;
}

const isWritten = (path: string): boolean => {
  const [collection = '', ...keys] = path.split('.');
  const at = keys.join('.');
  return (WRITTEN[collection] ?? []).some((one) => at === one || at.startsWith(`${one}.`));
};

const plain = (path: string): string => path.replace(/\.\d+/g, '').replace(/[0-9a-f]{24}/g, '…');
