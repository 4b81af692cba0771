/** What goes when somebody goes, down to the last file: also where others act at the same moment, and of those who worked here. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { events } from '@jiashu/shared/events/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import { privacy } from '@jiashu/shared/privacy/contract';
import { COOLING_DAYS } from '@jiashu/shared/privacy/rules';
import { prospects } from '@jiashu/shared/prospects/contract';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesIn } from '../files/testing/photos';
import { takePhoto } from '../homes/testing/photo';
import { impersonal } from '../personal';
import { viewingDraft } from '../prospects/testing/viewing';
import { HOME, id, NEIGHBOUR_HOME, PEOPLE, PROJECT, personId, phoneOf, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { everything } from './testing/life';

const DAY_MS = 86_400_000;
let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await house.close();
});

const later = (days: number) => house.at(new Date(NOW.getTime() + days * DAY_MS));
const steppedUp = async (who: Who) => {
  await house.stepUp(who);
  return house.as(who, privacy);
};
const askToGo = async (who: Who) =>
  expect((await (await steppedUp(who)).askDeletion({ understood: true })).status).toBe(201);
async function goes(who: Who) {
  await askToGo(who);
  later(COOLING_DAYS + 1);
  await house.jobs.run('privacy.erase');
}
const filesKept = () => filesIn(house);

/** Where anything of him is left, sealed or not. */
async function tracesOf(who: Who, ...words: string[]): Promise<string[]> {
  const { vault } = house.capabilities;
  const wanted = [personId(who), phoneOf(who), vault.blindIndex(phoneOf(who)), ...words];
  const left = (await everything(house)).flatMap(([collection, documents]) => {
    const text = JSON.stringify(documents).replace(/v1\.[^."]+\.[\w-]+\.[\w-]+\.[\w-]*/g, (sealed) =>
      vault.open(sealed),
    );
    return wanted.filter((trace) => text.includes(trace)).map((trace) => `${collection}: ${trace}`);
  });
  return left.filter((one) => !(one.split(':')[0]! in impersonal));
}

async function requested(who: Who) {
  const photoId = await takePhoto(house, who);
  const request = { projectId: PROJECT, home: '3 栋 1', name: PEOPLE[who], photoIds: [photoId] };
  expect((await (await house.as(who, homes)).requestBinding(request)).status).toBe(201);
  return photoId;
}

describe('the evidence of a request', () => {
  test('goes with the account, record and picture', async () => {
    const photoId = await requested('visitor');
    expect((await filesKept()).filter((name) => name.startsWith(photoId))).toHaveLength(2);
    await goes('visitor');
    expect((await filesKept()).filter((name) => name.startsWith(photoId))).toEqual([]);
    expect(await house.db.collection('photos').countDocuments({ _id: photoId as never })).toBe(0);
  });

  test('goes with a request that was kept its time, though nobody decided it', async () => {
    const photoId = await requested('visitor');
    later(731);
    await house.jobs.run('privacy.retain');
    expect(await house.db.collection('bindings').countDocuments()).toBe(0);
    expect((await filesKept()).filter((name) => name.startsWith(photoId))).toEqual([]);
  });
});

describe('exports', () => {
  const sealedExports = async () => (await filesKept()).filter((name) => name.endsWith('-export.bin'));

  test('go with the account, however many there are', async () => {
    for (let day = 0; day < 7; day++) {
      later(COOLING_DAYS + 0.5 + day / 10);
      expect((await (await steppedUp('visitor')).askExport({})).status).toBe(201);
    }
    house.at(NOW);
    await goes('visitor');
    expect(await sealedExports()).toEqual([]);
  });

  test('still being made while the account goes leave no file and no message', async () => {
    await takePhoto(house, 'visitor');
    await askToGo('visitor');
    later(COOLING_DAYS + 1);
    const own = await steppedUp('visitor');
    const { photos } = house.capabilities;
    const read = photos.read;
    vi.spyOn(photos, 'read').mockImplementationOnce(async (fileId) => {
      const file = await read(fileId);
      await house.jobs.run('privacy.erase');
      return file;
    });
    await own.askExport({});
    expect(await sealedExports()).toEqual([]);
    expect(await tracesOf('visitor')).toEqual([]);
  });
});

test('a deletion that has begun can’t be taken back any more, and one taken back doesn’t begin', async () => {
  await askToGo('visitor');
  later(COOLING_DAYS + 1);
  const own = await house.as('visitor', privacy);
  const register = house.capabilities.homes;
  const { membershipsOf } = register;
  const withdrawn: number[] = [];
  vi.spyOn(register, 'membershipsOf').mockImplementation(async (who) => {
    if (withdrawn.length === 0) withdrawn.push((await own.withdrawDeletion({})).status);
    return membershipsOf(who);
  });
  await house.jobs.run('privacy.erase');
  expect(withdrawn).toEqual([404]);
  expect(await house.db.collection('erasures').findOne({})).toMatchObject({ state: 'done' });
  expect(await tracesOf('visitor')).toEqual([]);
});

describe('what the ledger has of a phone that nobody had proved', () => {
  const ended = async () => {
    const { vault, homes: register } = house.capabilities;
    await register.insertMembers([
      {
        ...{ _id: id('ended long ago'), homeId: HOME, projectId: PROJECT, buildingId: id('building', '3') },
        ...{ kind: 'owner', personId: null, name: vault.seal('游某某'), idNumber: vault.seal('E12345678') },
        ...{ phone: vault.seal(phoneOf('visitor')), phoneIndex: vault.blindIndex(phoneOf('visitor')) },
        ...{ since: new Date(0), endedAt: new Date(1) },
      },
    ]);
  };

  test('is his to see and to take away', async () => {
    await ended();
    const own = await steppedUp('visitor');
    expect((await own.mine({})).body.kept.map(({ title }) => title)).toContain('您和房子的关系');
    const { body } = await own.askExport({});
    const { url } = (await own.exportLink({ exportId: body.id })).body;
    const files = unzipSync(Buffer.from(await (await fetch(house.url + url)).arrayBuffer()));
    expect(strFromU8(files['data/members.json']!)).toContain('E12345678');
  });

  test('goes with him', async () => {
    await ended();
    await goes('visitor');
    expect(await tracesOf('visitor', '游某某', 'E12345678')).toEqual([]);
  });
});

test('of a visitor who booked a viewing without having a home nothing is left, and the seat is', async () => {
  const editor = await house.as('editor', events);
  const written = (await editor.write(viewingDraft())).body;
  const { body } = await editor.publish({ eventId: written.id, version: written.version });
  const place = { projectId: PROJECT, eventId: body.id, sessionId: body.sessions[0]!.id, people: 2 };
  expect((await (await house.as('visitor', prospects)).bookViewing(place)).status).toBe(201);
  await goes('visitor');
  expect(await tracesOf('visitor')).toEqual([]);
  const kept = await house.db.collection('events').findOne({ _id: body.id as never });
  expect(Object.keys(kept!.seats)).toEqual(kept!.homeIds);
});

test('of one who worked here nothing is left either: invitation, post, leave, duty, work handed to him', async () => {
  const [manager, visitor] = [await house.as('projectManager', organisation), await house.as('visitor', organisation)];
  const post = { role: 'engineer' as const, tier: 'project' as const, scopeId: PROJECT };
  const invited = await manager.inviteStaff({ name: '游工', phone: phoneOf('visitor'), ...post });
  expect((await visitor.acceptStaffInvitation({ invitationId: invited.body.id })).status).toBe(200);
  // Another that he never accepted.
  await manager.inviteStaff({ name: '游管家', phone: phoneOf('visitor'), ...post, role: 'steward' });
  const him = { personId: personId('visitor') };
  const week = { weekdays: [1, 2, 3], from: '08:00', to: '18:00' };
  expect((await manager.addShift({ projectId: PROJECT, ...him, trade: 'water', ...week } as never)).status).toBe(201);
  const days = { from: '2026-11-23', to: '2026-11-24', reason: '休息' };
  const deputy = { personId: personId('engineer'), deputyId: him.personId };
  expect((await manager.addLeave({ ...deputy, ...days })).status).toBe(201);
  const order = { personId: personId('engineer'), toId: him.personId, reason: '暂时交给他' };
  expect((await manager.handOver(order)).status).toBe(200);
  expect((await manager.removePost({ ...him, ...post, reason: '到期离职' })).status).toBe(200);
  await (await house.as('visitor', accounts)).rename({ name: '游工' });

  await goes('visitor');
  expect(await tracesOf('visitor', '游工', '游管家')).toEqual([]);
});

test('of somebody who managed a home’s dates and invited others nothing is left', async () => {
  const manager = await house.as('regionManager', organisation);
  const dates = { signedOn: null, handoverPlannedOn: '2027-09-30', handedOverOn: null, movedInOn: null };
  const home = { homeId: NEIGHBOUR_HOME, ...dates, stewardId: personId('steward') };
  expect((await manager.editHome(home)).status).toBe(200);
  const post = { role: 'steward' as const, tier: 'project' as const, scopeId: PROJECT };
  const inviting = await house.as('projectManager', organisation);
  const invited = await inviting.inviteStaff({ name: '游管家', phone: phoneOf('visitor'), ...post });
  await (await house.as('visitor', organisation)).acceptStaffInvitation({ invitationId: invited.body.id });
  const group = await house.as('groupManager', organisation);
  const gone = [
    ['steward', post],
    ['projectManager', { ...post, role: 'projectManager' as const }],
  ] as const;
  for (const [who, taken] of gone)
    expect((await group.removePost({ personId: personId(who), ...taken, reason: '离职' })).status).toBe(200);
  for (const who of ['steward', 'projectManager'] as const) {
    house.at(NOW);
    await goes(who);
    // What somebody else was told stays in his own inbox, sealed, for its two years.
    const left = (await tracesOf(who, PEOPLE[who])).filter((one) => one !== `inbox: ${PEOPLE[who]}`);
    expect([who, left]).toEqual([who, []]);
  }
});
