import { projects } from '@jiashu/shared/projects/contract';
import { describe, expect, test } from 'vitest';
import { PROJECT, type Who } from '../../testing/company';
import { type House, NOW } from '../../testing/house';
import { inboxOf } from '../../testing/inbox';
import { forTests } from '../../testing/opened';
import { nextIn, onlyFirst } from '../testing/nextVersion';

let house: House;
forTests((opened) => {
  house = opened;
}, onlyFirst);

const as = (who: Who | null) => house.as(who, projects);
const project = { projectId: PROJECT };

/** A second version with a refuse station in it, let out by customer relations. */
async function letOut() {
  const { content, revision } = await nextIn(house, 'draft', 'editor');
  const refuse = {
    kind: 'refuse',
    side: 'inside',
    meters: 9,
    affects: '5 栋 1–3 层',
    shownSince: '2026-11-22',
  } as const;
  const adverseFactors = [...content.adverseFactors, { ...refuse, at: { x: 20, y: 30 } }];
  const editor = await as('editor');
  await editor.revise({ ...project, revision, ...content, adverseFactors });
  await editor.submit({ ...project, revision: revision + 1 });
  return (await as('customerRelations')).publish({ ...project, revision: revision + 2 });
}

describe('the next version', () => {
  test('begins as a copy of the one that stands, the same for whoever comes second', async () => {
    const first = await (await as('editor')).begin(project);
    expect([first.status, first.body.next?.version, first.body.next?.state]).toEqual([201, 2, 'draft']);
    expect(first.body.next?.content.parking).toEqual(first.body.published?.parking);
    const second = await (await as('projectManager')).begin(project);
    expect(second.body.next).toMatchObject({ version: 2, revision: 1, savedBy: '唐棣' });
    expect(await house.db.collection('declarations').countDocuments({ projectId: PROJECT, version: 2 })).toBe(1);
  });

  test('is not seen by the public before it is let out', async () => {
    await nextIn(house, 'review');
    expect((await (await as(null)).show(project)).body.declaration?.version).toBe(1);
    expect((await (await as(null)).version({ ...project, version: 2 })).status).toBe(404);
    expect((await (await as(null)).changes({ ...project, from: 1, to: 2 })).status).toBe(404);
    expect((await (await as(null)).versions(project)).body.versions).toHaveLength(1);
  });

  test('saved by two from the same state is a conflict for the second, and keeps what the first wrote', async () => {
    const { content, revision } = await nextIn(house, 'draft');
    const save = async (who: Who, text: string) =>
      (await as(who)).revise({ ...project, revision, ...content, parking: [{ label: '车位', text }] });
    const answers = await Promise.all([save('editor', '600 个'), save('projectManager', '500 个')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers[0]!.status === 200 ? '600 个' : '500 个';
    const { body } = await (await as('editor')).deskDeclaration(project);
    expect(body.next?.content.parking).toEqual([{ label: '车位', text: won }]);
  });

  test('names the row that is wrong', async () => {
    const { content, revision } = await nextIn(house, 'draft');
    const layouts = [{ name: '89 ㎡', lowFen: 200, highFen: 100, left: 1 }];
    const { status, body } = await (await as('editor')).revise({ ...project, revision, ...content, layouts });
    expect([status, body.error?.data]).toEqual([400, [{ path: 'layouts.0.highFen', message: '最高价低于最低价' }]]);
    const adverseFactors = content.adverseFactors.map((row) => ({ ...row, shownSince: '2027-01-01' }));
    expect((await (await as('editor')).revise({ ...project, revision, ...content, adverseFactors })).status).toBe(400);
  });

  test('takes only photos that somebody has sent', async () => {
    const { content, revision } = await nextIn(house, 'draft');
    const templatePhotoIds = ['0123456789abcdef01234567'];
    const answer = await (await as('editor')).revise({ ...project, revision, ...content, templatePhotoIds });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'invalid']);
  });

  test('in review is not written on, and comes back with a remark', async () => {
    const { content, revision } = await nextIn(house, 'review');
    expect((await (await as('editor')).revise({ ...project, revision, ...content })).status).toBe(409);
    const back = await (await as('customerRelations')).sendBack({ ...project, revision, remark: '少了实测' });
    expect(back.body.next).toMatchObject({ state: 'draft', remark: '少了实测', revision: 2 });
  });

  test('asks customer relations to look, once', async () => {
    const { revision } = await nextIn(house, 'draft');
    await (await as('editor')).submit({ ...project, revision });
    const asked = (await inboxOf(house, 'customerRelations')).filter(({ link }) => link.kind === 'disclosure');
    expect(asked[0]).toMatchObject({ title: '云栖里的阳光宣言等您审' });
  });

  test('is let out by somebody else than who wrote it', async () => {
    const { revision } = await nextIn(house, 'review', 'customerRelations');
    const desk = await (await as('customerRelations')).deskDeclaration(project);
    expect(desk.body.mayApprove).toBe(false);
    expect((await (await as('customerRelations')).publish({ ...project, revision })).status).toBe(403);
    await nextIn(house, 'review', 'editor');
    expect((await (await as('customerRelations')).deskDeclaration(project)).body.mayApprove).toBe(true);
  });

  test('given up leaves the standing one, and can be begun anew', async () => {
    const { revision } = await nextIn(house, 'draft');
    const given = await (await as('editor')).discard({ ...project, revision });
    expect([given.body.next, given.body.published?.version]).toEqual([null, 1]);
    const again = await (await as('editor')).begin(project);
    expect(again.body.next).toMatchObject({ version: 2, state: 'draft' });
  });

  test('moved from an old state is a conflict', async () => {
    const { revision } = await nextIn(house, 'draft');
    const calls = await as('customerRelations');
    for (const move of ['submit', 'discard'] as const)
      expect((await calls[move]({ ...project, revision: revision + 1 })).status).toBe(409);
    expect((await calls.publish({ ...project, revision })).status).toBe(409);
    await onlyFirst(house);
    expect((await calls.publish({ ...project, revision })).status).toBe(404);
  });
});

describe('a version that is out', () => {
  test('stands with its date, and every one before stays readable', async () => {
    expect((await letOut()).body.published).toMatchObject({ version: 2, publishedAt: NOW.toISOString() });
    const anybody = await as(null);
    expect((await anybody.show(project)).body.declaration?.adverseFactors).toHaveLength(2);
    expect((await anybody.version({ ...project, version: 1 })).body.adverseFactors).toHaveLength(1);
    const { versions } = (await anybody.versions(project)).body;
    expect(versions.map(({ version, headline }) => [version, headline])).toEqual([
      [2, '改了 1 处，1 处是坏消息'],
      [1, ''],
    ]);
  });

  test('says what it changed', async () => {
    await letOut();
    const { body } = await (await as(null)).changes({ ...project, from: 1 });
    expect([body.from.version, body.to.version]).toEqual([1, 2]);
    expect(body.changes).toEqual([
      {
        ...{ section: 'adverse', kind: 'added', tone: 'bad', what: '垃圾收集房（红线内）', from: null },
        to: '9 米；5 栋 1–3 层；2026 年 11 月 22 日起公示',
      },
    ]);
    expect((await (await as(null)).changes({ ...project, from: 1, to: 1 })).body.changes).toEqual([]);
    expect((await (await as(null)).changes({ ...project, from: 9 })).status).toBe(404);
  });

  test('is told to those who confirmed an earlier one, once, and to nobody else', async () => {
    await (await as('visitor')).acknowledge({ ...project, version: 1 });
    await letOut();
    await house.jobs.soon('projects.tellReaders', { projectId: PROJECT, version: '2' });
    const told = (await inboxOf(house, 'visitor')).filter(({ title }) => title.includes('改了'));
    expect(told.map(({ title, link }) => [title, link.kind, link.id])).toEqual([
      ['云栖里的阳光宣言改了 1 处，1 处是坏消息', 'project', PROJECT],
    ]);
    expect((await inboxOf(house, 'otherOwner')).filter(({ link }) => link.kind === 'project')).toEqual([]);
  });
});
