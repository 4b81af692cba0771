import { homes } from '@jiashu/shared/homes/contract';
import { letterQuestions } from '@jiashu/shared/letters/questions/contract';
import { describe, expect, test } from 'vitest';
import { HOME, HOME_IN_5, NEIGHBOUR_HOME, type Who } from '../../testing/company';
import { NOW } from '../../testing/house';
import { inboxOf } from '../../testing/inbox';
import { TEXT, underLetter } from './testing/underLetter';

const { ground, as, ask } = underLetter();
const read = async (who: Who) => (await (await as(who)).list({ letterId: ground.letterId })).body;
const told = (who: Who) => inboxOf(ground.house, who);

describe('asking', () => {
  test('a question is kept with its promise: answered within a day', async () => {
    const { status, body } = await ask();
    expect(status).toBe(201);
    expect(body).toMatchObject({ text: TEXT, askedBy: '周知远', mine: true, state: 'waiting', pinned: false });
    expect(Date.parse(body.dueAt) - Date.parse(body.askedAt)).toBe(24 * 3_600_000);
    expect((await read('owner')).mine.map(({ id }) => id)).toEqual([body.id]);
  });

  test('sent twice with one key it is one question', async () => {
    const headers = { 'Idempotency-Key': `one-question-${ground.letterId}` };
    const owner = await as('owner');
    const asking = { letterId: ground.letterId, homeId: HOME, text: TEXT };
    const [one, two] = await Promise.all([owner.ask(asking, headers), owner.ask(asking, headers)]);
    expect(two.body).toEqual(one.body);
    expect((await read('owner')).mine).toHaveLength(1);
    expect((await owner.ask({ ...asking, text: '另一个问题' }, headers)).status).toBe(422);
  });

  test('neither for a home that isn’t his, nor under a letter that isn’t his, nor in three letters', async () => {
    expect((await ask('owner', NEIGHBOUR_HOME)).status).toBe(404);
    expect((await ask('ownerIn5', HOME_IN_5)).status).toBe(404);
    expect((await ask('owner', HOME, '好吗')).status).toBe(400);
    expect(
      (await ground.house.as(null, letterQuestions).then((nobody) => nobody.list({ letterId: ground.letterId })))
        .status,
    ).toBe(401);
  });

  test('a home with five questions waiting is asked for patience', async () => {
    for (let n = 1; n <= 5; n++) expect((await ask('owner', HOME, `第 ${n} 个问题`)).status).toBe(201);
    const sixth = await ask('tenant', HOME, '第六个问题');
    expect(sixth.status).toBe(400);
    expect(sixth.body.error?.data).toEqual([expect.objectContaining({ path: 'text' })]);
    expect((await ask('neighbour', NEIGHBOUR_HOME)).status).toBe(201);
  });

  test('those who write the letters hear of it', async () => {
    const { body } = await ask();
    for (const who of ['editor', 'customerRelations', 'projectManager'] as const)
      expect((await told(who)).filter(({ link }) => link.id === body.id)).toHaveLength(1);
    expect((await told('otherEditor')).filter(({ link }) => link.id === body.id)).toEqual([]);
  });
});

describe('what others see', () => {
  test('a neighbour sees nothing of it until the answer is pinned, and then no name', async () => {
    const { body } = await ask();
    expect(await read('neighbour')).toEqual({ pinned: [], mine: [] });
    const editor = await as('editor');
    await editor.answer({ questionId: body.id, text: '不会。养护一天不少。' });
    expect(await read('neighbour')).toEqual({ pinned: [], mine: [] });
    await editor.pin({ questionId: body.id, pinned: true });
    const seen = await read('neighbour');
    expect(seen.pinned).toEqual([expect.objectContaining({ askedBy: '周**', mine: false, text: TEXT, pinned: true })]);
    expect(JSON.stringify(seen)).not.toMatch(/周知远|\b1201\b/);
    await editor.pin({ questionId: body.id, pinned: false });
    expect((await read('neighbour')).pinned).toEqual([]);
  });

  test('an owner of another building sees neither letter nor questions', async () => {
    expect((await (await as('ownerIn5')).list({ letterId: ground.letterId })).status).toBe(404);
  });
});

describe('answering', () => {
  test('the asker is told the answer, once, and it leaves the queue', async () => {
    const { body } = await ask();
    const editor = await as('editor');
    const answered = await editor.answer({ questionId: body.id, text: '不会。养护一天不少。' });
    expect(answered.body).toMatchObject({ state: 'answered', may: ['answer', 'pin'], homeLabel: '3 栋 2 单元 1201' });
    expect((await read('owner')).mine[0]?.answer).toMatchObject({
      text: '不会。养护一天不少。',
      by: '唐棣',
      earlier: [],
    });
    const news = (await told('owner')).filter(
      ({ link, text }) => link.id === ground.letterId && text.startsWith('不会'),
    );
    expect(news).toEqual([expect.objectContaining({ link: { kind: 'letter', id: ground.letterId, homeId: HOME } })]);
    expect((await editor.deskList({ limit: 50 })).body.items.map(({ id }) => id)).not.toContain(body.id);
  });

  test('changed it stays visible what it said before', async () => {
    const { body } = await ask();
    const editor = await as('editor');
    await editor.answer({ questionId: body.id, text: '一月十六日封顶。' });
    ground.house.at(new Date(NOW.getTime() + 3_600_000));
    await (await as('customerRelations')).answer({ questionId: body.id, text: '一月二十日封顶。' });
    const { answer } = (await read('owner')).mine[0]!;
    expect(answer).toMatchObject({ text: '一月二十日封顶。', by: '赵敏' });
    expect(answer?.earlier).toEqual([{ text: '一月十六日封顶。', at: NOW.toISOString() }]);
    const { history } = (await (await as('editor')).deskShow({ questionId: body.id })).body;
    expect(history.map(({ who, what }) => `${who}${what}`)).toEqual(['周知远提问', '唐棣回答', '赵敏改了回答']);
  });

  test('declined it says why to the asker alone; it can still be answered', async () => {
    const { body } = await ask();
    const editor = await as('editor');
    const declined = await editor.decline({ questionId: body.id, reason: '合同的事请找客户关系中心，电话在项目页' });
    expect(declined.body).toMatchObject({ state: 'declined', may: ['answer'] });
    expect((await read('owner')).mine[0]).toMatchObject({
      declined: '合同的事请找客户关系中心，电话在项目页',
      answer: null,
    });
    expect((await editor.decline({ questionId: body.id, reason: '再说一遍原因' })).status).toBe(409);
    expect((await editor.pin({ questionId: body.id, pinned: true })).status).toBe(409);
    expect((await editor.answer({ questionId: body.id, text: '查到了。' })).body).toMatchObject({ declined: null });
  });

  test('of two who answer at the same moment neither is lost: one is told that it changed, or his stands as the change', async () => {
    const { body } = await ask();
    const [one, two] = await Promise.all([as('editor'), as('customerRelations')]);
    const answers = await Promise.all([
      one.answer({ questionId: body.id, text: '甲的回答' }),
      two.answer({ questionId: body.id, text: '乙的回答' }),
    ]);
    const good = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2 - good);
    const { answer } = (await read('owner')).mine[0]!;
    expect([answer, ...answer!.earlier]).toHaveLength(good);
  });

  test('staff of another project, engineers and owners may not', async () => {
    const { body } = await ask();
    for (const who of ['otherEditor', 'engineer', 'owner', 'neighbour'] as const)
      expect((await (await as(who)).answer({ questionId: body.id, text: '我来答' })).status).toBe(403);
    expect((await (await as('editor')).answer({ questionId: HOME, text: '没有的问题' })).status).toBe(404);
  });
});

test('the queue shows what is due first, page by page, and how many are late', async () => {
  for (let hour = 0; hour < 5; hour++) {
    ground.house.at(new Date(NOW.getTime() + hour * 3_600_000));
    await ask('owner', HOME, `第 ${hour} 小时问的`);
  }
  ground.house.at(new Date(NOW.getTime() + 26 * 3_600_000));
  const editor = await as('editor');
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { body } = await editor.deskList({ limit: 2, ...(after ? { after } : {}) });
    seen.push(...body.items.map(({ dueAt }) => dueAt));
    after = body.next ?? undefined;
  } while (after);
  expect(seen).toEqual([...seen].sort());
  const { waiting, late } = (await editor.deskCount({})).body;
  expect([waiting, late]).toEqual([
    seen.length,
    seen.filter((due) => due < new Date(NOW.getTime() + 26 * 3_600_000).toISOString()).length,
  ]);
  expect((await (await as('otherEditor')).deskCount({})).body).toEqual({ waiting: 0, late: 0 });
});

test('a tenant who left neither asks nor reads', async () => {
  expect((await (await ground.house.as('visitor', homes)).mine({})).body.homes).toEqual([]);
  expect((await ask('visitor')).status).toBe(404);
});
