import type { DocumentView } from '@jiashu/shared/files/schema';
import { homes } from '@jiashu/shared/homes/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../files/testing/samples';
import { sendFile } from '../files/testing/sendFile';
import { HOME, id, PROJECT, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { takePhoto } from './testing/photo';

const DAY_MS = 86_400_000;
const FREE_HOME = id('home', 'ledger');

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

const as = (who: Who) => house.as(who, homes);
const later = (days: number) => house.at(new Date(NOW.getTime() + days * DAY_MS));

async function requested() {
  const photoIds = [await takePhoto(house, 'visitor'), await takePhoto(house, 'visitor')];
  const { body } = await (await as('visitor')).requestBinding({
    ...{ projectId: PROJECT, home: '5 栋 1 单元 302', name: '梁思齐', note: '', photoIds },
  });
  return { bindingId: body.id, photoIds };
}
async function refused(by: Who = 'steward') {
  const asked = await requested();
  await (await as(by)).refuseBinding({ bindingId: asked.bindingId, reason: '照片看不清姓名' });
  return asked;
}
const appeal = async (bindingId: string, who: Who = 'visitor') =>
  (await as(who)).appealBinding({ bindingId, words: '补上第三页，姓名清楚', photoIds: [await takePhoto(house, who)] });

describe('evidence', () => {
  test('is shown to those who decide and to nobody else, by addresses that work', async () => {
    const { bindingId } = await requested();
    const { body } = await (await as('steward')).deskBinding({ bindingId });
    expect(body).toMatchObject({ decidable: true, photos: 2, evidenceUntil: null });
    expect((await fetch(house.url + body.evidence[0]!.small)).status).toBe(200);
    for (const who of ['engineer', 'editor', 'otherSteward', 'owner', 'visitor'] as const)
      expect((await (await as(who)).deskBinding({ bindingId })).status).toBe(403);
    const own = (await (await as('visitor')).myBindings({})).body;
    expect(JSON.stringify(own)).not.toContain('/files/');
  });

  test('may be a PDF alone, shown and deleted as photos are; nothing at all is refused', async () => {
    const wish = { projectId: PROJECT, home: '5 栋 1 单元 302', name: '梁思齐', note: '' };
    const mine = await as('visitor');
    expect((await mine.requestBinding(wish)).body.error?.data).toEqual([
      { path: 'photoIds', message: '至少放一张照片，或一份 PDF' },
    ]);
    const sent = await sendFile<DocumentView>(house, '/documents?name=合同', pdf(), 'visitor');
    const documentId = sent.body.id;
    const { body } = await mine.requestBinding({ ...wish, documentId });
    const desk = await as('steward');
    const shown = (await desk.deskBinding({ bindingId: body.id })).body;
    expect(shown).toMatchObject({ evidence: [], document: { id: documentId, name: '合同' } });
    expect((await fetch(house.url + shown.document!.url)).headers.get('Content-Disposition')).toBe('attachment');
    await desk.refuseBinding({ bindingId: body.id, reason: '不是这一套' });
    later(30);
    await house.jobs.run('homes.evidence');
    expect((await (await as('steward')).deskBinding({ bindingId: body.id })).body.document).toBeNull();
    expect(await house.db.collection('photos').countDocuments({ _id: documentId as never })).toBe(0);
  });

  test('is deleted thirty days after the decision, record and picture', async () => {
    const { bindingId, photoIds } = await refused();
    const desk = await as('steward');
    const [picture] = (await desk.deskBinding({ bindingId })).body.evidence;
    later(29);
    await house.jobs.run('homes.evidence');
    expect(await house.db.collection('photos').countDocuments({ _id: { $in: photoIds as never[] } })).toBe(2);
    later(30);
    await house.jobs.run('homes.evidence');
    expect(await house.db.collection('photos').countDocuments({ _id: { $in: photoIds as never[] } })).toBe(0);
    house.at(NOW);
    expect((await fetch(house.url + picture!.small)).status).toBe(404);
    expect((await (await as('steward')).deskBinding({ bindingId })).body).toMatchObject({ evidence: [], photos: 0 });
  });

  test('waits with an appeal, however long that takes', async () => {
    const { bindingId } = await refused();
    await appeal(bindingId);
    later(90);
    await house.jobs.run('homes.evidence');
    expect((await (await as('projectManager')).deskBinding({ bindingId })).body.evidence).toHaveLength(3);
  });
});

describe('an appeal', () => {
  test('goes above whoever refused, and he himself can’t decide it', async () => {
    const { bindingId } = await refused('customerRelations');
    expect((await appeal(bindingId)).body).toMatchObject({ state: 'appealed', appealUntil: null });
    for (const who of ['steward', 'customerRelations'] as const) {
      const desk = await as(who);
      expect((await desk.deskBinding({ bindingId })).body.decidable).toBe(false);
      expect((await desk.approveBinding({ bindingId, homeId: FREE_HOME })).status).toBe(403);
      expect((await desk.refuseBinding({ bindingId, reason: '还是不行' })).status).toBe(403);
    }
    expect((await (await as('projectManager')).approveBinding({ bindingId, homeId: FREE_HOME })).status).toBe(200);
    expect((await (await as('visitor')).mine({})).body.homes.map((home) => home.id)).toContain(FREE_HOME);
  });

  test('is made once: refused again it is over', async () => {
    const { bindingId } = await refused();
    await appeal(bindingId);
    expect((await appeal(bindingId)).body.error?.code).toBe('already');
    await (await as('regionManager')).refuseBinding({ bindingId, reason: '合同是别人的' });
    expect((await appeal(bindingId)).body.error?.code).toBe('already');
    const [mine] = (await (await as('visitor')).myBindings({})).body.bindings.filter((one) => one.id === bindingId);
    expect(mine).toMatchObject({ state: 'refused', reason: '合同是别人的', appealUntil: null });
  });

  test('is for the person himself, within fifteen days, with words', async () => {
    const { bindingId } = await refused();
    expect((await appeal(bindingId, 'owner')).status).toBe(404);
    const short = await (await as('visitor')).appealBinding({ bindingId, words: '不' });
    expect(short.body.error?.data).toEqual([expect.objectContaining({ path: 'words' })]);
    later(15);
    expect((await appeal(bindingId)).body.error?.code).toBe('closed');
    later(0);
    const { bindingId: pending } = await requested();
    expect((await appeal(pending)).body.error?.code).toBe('closed');
    expect((await (await as('visitor')).household({ homeId: HOME })).status).toBe(404);
  });

  test('decided by two at once is decided once', async () => {
    const { bindingId } = await refused();
    await appeal(bindingId);
    const answers = await Promise.all([
      (await as('projectManager')).approveBinding({ bindingId, homeId: FREE_HOME }),
      (await as('regionManager')).refuseBinding({ bindingId, reason: '合同是别人的' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
