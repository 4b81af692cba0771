/** Homes and who belongs to them, in MongoDB. */
import type { Connection } from 'mongoose';
import { createHomeRecords } from './homeStore';
import { createMemberRecords } from './memberStore';
import { createRegister } from './register';

export type { Audience, Home } from './homeStore';
export { isDoubted, type Member } from './memberStore';

export type HomeStore = ReturnType<typeof createHomeStore>;

export function createHomeStore(db: Connection) {
  const [{ homes, queries: ofHomes }, { members, queries: ofMembers }] = [
    createHomeRecords(db),
    createMemberRecords(db),
  ];
  return { records: { homes, members }, register: createRegister(homes, members), ...ofHomes, ...ofMembers };
}
