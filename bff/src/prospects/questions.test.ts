import { prospects } from '@jiashu/shared/prospects/contract';
import { describe, expect, test } from 'vitest';
import { id, OTHER_PROJECT, PROJECT, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { inboxOf } from '../testing/inbox';
import { forTests } from '../testing/opened';
import { LATE } from './late';

let house: House;
forTests(
  (opened) => {
    house = opened;
  },
  ({ db }) => db.collection('prospectQuestions').deleteMany({}),
);

const as = (who: Who | null) => house.as(who, prospects);
const project = { projectId: PROJECT };
const asks = async (text = '高架夜里吵不吵', who: Who = 'visitor') => (await as(who)).ask({ ...project, text });
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('a question', () => {
  test('is asked without owning anything, and promised an answer within a day', async () => {
    const { status, body } = await asks();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'waiting',
      answer: null,
      isPublic: false,
      dueAt: hoursLater(24).toISOString(),
    });
    expect((await (await as('visitor')).mine(project)).body.items.map(({ text }) => text)).toEqual(['高架夜里吵不吵']);
  });

  test('sent twice is one', async () => {
    const key = { 'Idempotency-Key': 'the-same-question-1' };
    const calls = await as('visitor');
    const [a, b] = [
      await calls.ask({ ...project, text: '发了两次的' }, key),
      await calls.ask({ ...project, text: '发了两次的' }, key),
    ];
    expect(a.body.id).toBe(b.body.id);
    expect(await house.db.collection('prospectQuestions').countDocuments({})).toBe(1);
  });

  test('needs words, a project that is there, and an end to asking', async () => {
    expect((await asks('吵')).status).toBe(400);
    expect((await (await as('visitor')).ask({ projectId: id('none'), text: '高架吵不吵' })).status).toBe(404);
    for (const text of ['问题一', '问题二', '问题三', '问题四', '问题五'].map((word) => `这是${word}`))
      await asks(text);
    expect((await asks('第六个问题')).status).toBe(429);
    expect((await asks('别人还能问', 'otherOwner')).status).toBe(201);
  });

  test('reaches those who answer, and waits on their desk by what is due', async () => {
    await asks('先问的一个');
    house.at(hoursLater(1));
    await asks('后问的一个');
    const { body } = await (await as('steward')).deskList({});
    expect(body.items.map(({ text, name }) => [text, name])).toEqual([
      ['先问的一个', '游客'],
      ['后问的一个', '游客'],
    ]);
    const first = await (await as('steward')).deskList({ limit: 1 });
    const second = await (await as('steward')).deskList({ limit: 1, after: first.body.next! });
    expect(second.body.items[0]?.text).toBe('后问的一个');
    expect((await (await as('otherSteward')).deskList({})).body.items).toEqual([]);
    const [told] = (await inboxOf(house, 'steward')).filter(({ title }) => title.includes('先问的一个'));
    expect(told).toMatchObject({ link: { kind: 'prospectDesk' } });
  });

  test('is answered once; two who answer at once: one is told that somebody was quicker', async () => {
    const { id: questionId } = (await asks()).body;
    const say = async (who: Who, text: string) => (await as(who)).answer({ questionId, text, isPublic: true });
    const answers = await Promise.all([say('steward', '实测 57 分贝'), say('customerRelations', '57 分贝')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [mine] = (await (await as('visitor')).mine(project)).body.items;
    expect(mine).toMatchObject({ state: 'answered', isPublic: true });
    const told = (await inboxOf(house, 'visitor')).filter(({ link }) => link.kind === 'prospectQuestion');
    expect(told).toHaveLength(1);
  });

  test('answered in public is read by everybody, without who asked; in private by nobody else', async () => {
    const open = (await asks('车位怎么分')).body.id;
    const closed = (await asks('我家能便宜点吗')).body.id;
    const steward = await as('steward');
    await steward.answer({ questionId: open, text: '交付前三个月公示。', isPublic: true });
    await steward.answer({ questionId: closed, text: '一房一价。', isPublic: false });
    const { body } = await (await as(null)).questions(project);
    expect(body.items.map(({ text, answer }) => [text, answer.by, answer.title])).toEqual([
      ['车位怎么分', '林若溪', '客户管家'],
    ]);
    expect(JSON.stringify(body)).not.toContain('游客');
    expect((await (await as('otherOwner')).mine(project)).body.items).toEqual([]);
    expect((await (await as(null)).questions({ projectId: OTHER_PROJECT })).body.items).toEqual([]);
  });

  test('is refused to staff of another project and to whoever doesn’t answer', async () => {
    const { id: questionId } = (await asks()).body;
    for (const who of ['otherSteward', 'engineer', 'editor', 'owner'] as const)
      expect((await (await as(who)).answer({ questionId, text: '答案', isPublic: true })).status).toBe(403);
    const missing = { questionId: id('none'), text: '答案', isPublic: true };
    expect((await (await as('steward')).answer(missing)).status).toBe(404);
    expect((await (await as(null)).ask({ ...project, text: '没登录也能问吗' })).status).toBe(401);
  });

  test('nobody answers in time is told step by step, to each once, until somebody answers', async () => {
    const [first, second] = [(await asks('没人理的一个')).body.id, (await asks('后来有人理的')).body.id];
    const late = async (questionId: string) => {
      const told = await Promise.all(
        (['steward', 'customerRelations', 'projectManager', 'regionManager'] as const).map(async (who) =>
          (await inboxOf(house, who))
            .filter(({ link, title }) => link.id === questionId && title.includes('还没'))
            .map(() => who),
        ),
      );
      return told.flat();
    };
    const at = async (hours: number) => {
      house.at(hoursLater(hours));
      await house.jobs.run(LATE);
      await house.jobs.run(LATE);
    };
    await at(23.9);
    expect(await late(first)).toEqual([]);
    await at(24);
    expect(await late(first)).toEqual(['steward', 'customerRelations']);
    await (await as('steward')).answer({ questionId: second, text: '理了', isPublic: false });
    await at(28);
    expect(await late(first)).toEqual(['steward', 'customerRelations', 'projectManager']);
    await at(99);
    expect(await late(first)).toEqual(['steward', 'customerRelations', 'projectManager', 'regionManager']);
    expect(await late(second)).toEqual(['steward', 'customerRelations']);
  });
});
