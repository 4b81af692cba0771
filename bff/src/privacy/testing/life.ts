/** A life in the test company: one owner does everything the app lets him do, and is found again in the whole database. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { complaints } from '@jiashu/shared/complaints/contract';
import { events } from '@jiashu/shared/events/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { privacy } from '@jiashu/shared/privacy/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import { filing } from '../../complaints/complaints.matrix';
import { openDays } from '../../events/testing/openDay';
import { finished, tinyPhoto } from '../../repairs/testing/steps';
import { HOME, idNumberOf, PEOPLE, PROJECT, personId, phoneOf } from '../../testing/company';
import type { House } from '../../testing/house';

export const NAME = PEOPLE.owner;
export const PHONE = phoneOf('owner');
export const ID_NUMBER = idNumberOf('owner');

/** The owner reads, books, files, complains, rates, asks, is called: something of him in every corner. */
export async function live(house: House): Promise<void> {
  const me = await house.as('owner', accounts);
  await me.rename({ name: NAME });
  const repair = await finished(house);
  await (await house.as('owner', repairs)).accept({ repairId: repair.id, version: repair.version } as never);
  const photoId = await tinyPhoto(house, 'owner');
  const contact = `我是${NAME}，电话 ${PHONE}，证件 ${ID_NUMBER}，请尽快。`;
  await (await house.as('owner', complaints)).file({ ...filing, text: contact, photoIds: [photoId] } as never);
  const day = await openDays(house).published();
  await (await house.as('owner', events)).book({
    eventId: day.eventId,
    homeId: HOME,
    sessionId: day.morning,
    people: 2,
    agreed: true,
  });
  await (await house.as('owner', homes)).requestBinding({ projectId: PROJECT, home: '9 栋 101', name: NAME } as never);
  const own = await house.as('owner', privacy);
  await own.setConsent({ purpose: 'invitations', given: false, channel: 'web' });
  await house.stepUp('steward');
  const look = { personId: personId('owner'), field: 'phone' as const, reason: 'call' as const };
  await (await house.as('steward', privacy)).reveal(look);
}

/** Every document of every collection, by collection. */
export async function everything(house: House): Promise<[collection: string, documents: { _id: unknown }[]][]> {
  const names = (await house.db.listCollections()).map(({ name }) => name).sort();
  return Promise.all(
    names.map(async (name) => [name, await house.db.collection(name).find().toArray()] as [string, { _id: unknown }[]]),
  );
}
