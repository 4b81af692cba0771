/** What follows when a number is given up: it is told, for the account's own inbox is no longer reached by it. */
import type { History } from '../history';
import type { SmsGateway } from '../infra/sms';
import type { AccountWorld } from './world';

/** Told again nothing is sent twice; where sending fails the fact is told again later. A warning twice is better than none. */
export function reactToAccounts({ store, vault }: AccountWorld, { facts }: History, sms: SmsGateway): void {
  facts.on('accounts.phone.changed', async ({ id, subject }) => {
    const person = await store.person(subject.id);
    const former = person?.formers?.find(({ factId }) => factId === id);
    if (!person || !former) return;
    await sms.sendNotice(vault.open(former.phone), 'phoneChanged');
    await store.forgetFormer(person._id, id);
  });
}
