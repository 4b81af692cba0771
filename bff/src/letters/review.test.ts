/** A letter's way through review and the content check. */
import { inbox } from '@jiashu/shared/inbox/contract';
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type House, NOW, openHouse } from '../testing/house';
import { approvedLetter, DRAFT, refOf, submittedLetter } from './testing/approvedLetter';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const editor = () => house.as('editor', letters);
const reviewer = () => house.as('customerRelations', letters);
const told = async (who: 'editor' | 'customerRelations', letterId: string) => {
  const { body } = await (await house.as(who, inbox)).list({ limit: 50 });
  return body.items.filter(({ link }) => link.id === letterId).map(({ title }) => title);
};

describe('review', () => {
  test('a draft with gaps is not taken, and the author is told where they are', async () => {
    const desk = await editor();
    const blocks = [...DRAFT.blocks, { kind: 'photo' as const, photoId: '', caption: '没有照片' }];
    const { body } = await desk.write({ ...DRAFT, title: '', blocks });
    const answer = await desk.submit(refOf(body));
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([
      expect.objectContaining({ path: 'title' }),
      expect.objectContaining({ path: 'blocks.1.photoId' }),
    ]);
  });

  test('words beside a block go back to the author, who settles them before handing it in again', async () => {
    const letter = await submittedLetter(house);
    expect(await told('customerRelations', letter.id)).toEqual([expect.stringContaining('请审一封家书')]);
    const review = await reviewer();
    const key = letter.blockKeys[0]!;
    const said = await review.remark({ letterId: letter.id, blockKey: key, text: '晚几天放到第一句' });
    expect(said.status).toBe(201);
    expect(said.body.remarks).toEqual([
      expect.objectContaining({ blockKey: key, text: '晚几天放到第一句', byName: '赵敏', doneAt: null }),
    ]);
    expect((await review.sendBack({ ...refOf(letter), words: '' })).body.state).toBe('draft');
    expect(await told('editor', letter.id)).toEqual([expect.stringContaining('客关退回来改')]);

    const desk = await editor();
    expect((await desk.submit(refOf(letter))).body.error?.data).toEqual([
      { path: 'remarks', message: '还有 1 处意见没改' },
    ]);
    const remarkId = said.body.remarks[0]!.id;
    const settled = await desk.settleRemark({ letterId: letter.id, remarkId, answer: '放到第一句了' });
    expect(settled.body.remarks[0]).toMatchObject({ answer: '放到第一句了', doneAt: NOW.toISOString() });
    expect((await desk.submit(refOf(letter))).body.state).toBe('inReview');
  });

  test('nothing comes back without a word why, and a block that is gone takes no remark', async () => {
    const letter = await submittedLetter(house);
    const review = await reviewer();
    expect((await review.sendBack({ ...refOf(letter), words: '' })).status).toBe(400);
    const lost = await review.remark({ letterId: letter.id, blockKey: 'no-such-block', text: '这里' });
    expect(lost.body.error?.data).toEqual([expect.objectContaining({ path: 'blockKey' })]);
  });

  test('whoever wrote a word of it does not approve it', async () => {
    const review = await reviewer();
    const { body } = await review.write(DRAFT);
    await review.submit(refOf(body));
    expect((await review.approve(refOf(body))).status).toBe(403);

    const other = await submittedLetter(house);
    expect((await review.approve(refOf(other))).body).toMatchObject({ state: 'approved', may: { approve: true } });
  });

  test('nothing goes out before customer relations has let it through', async () => {
    const desk = await editor();
    const { body } = await desk.write(DRAFT);
    for (const letter of [body, await submittedLetter(house)]) {
      expect((await desk.publish(refOf(letter))).status).toBe(409);
      expect((await desk.schedule({ ...refOf(letter), day: '2026-11-25', time: '09:00' })).status).toBe(409);
    }
  });

  test('taken back it is a draft again, and what was approved no longer counts', async () => {
    const letter = await approvedLetter(house);
    const desk = await editor();
    expect((await desk.recall(refOf(letter))).body.state).toBe('draft');
    expect((await desk.publish(refOf(letter))).status).toBe(409);
  });

  test('of an approval and a withdrawal of the text at the same moment one happens', async () => {
    const letter = await submittedLetter(house);
    const both = await Promise.all([(await reviewer()).approve(refOf(letter)), (await editor()).recall(refOf(letter))]);
    const state = (await (await editor()).deskShow({ letterId: letter.id })).body.state;
    // An approved letter may still be taken back, so both may happen in that order; never the other way round.
    expect(both.map(({ status }) => status)).toContain(200);
    expect(state).toBe(both[1].status === 200 ? 'draft' : 'approved');
  });
});

describe('the content check', () => {
  const saying = (text: string) => ({ blocks: [{ kind: 'paragraph' as const, text }] });

  test('refuses what must not be said, at its place', async () => {
    const desk = await editor();
    const { body } = await desk.write({ ...DRAFT, ...saying('这里以后稳赚不赔。') });
    const answer = await desk.submit(refOf(body));
    expect(answer.body.error?.data).toEqual([{ path: 'blocks.0', message: '“稳赚不赔”不能写进家书，请改掉这一处' }]);
  });

  test('brings what is doubtful before customer relations; once let through it goes out', async () => {
    const letter = await submittedLetter(house, saying('旁边的学区明年调整。'));
    expect(letter.remarks).toEqual([expect.objectContaining({ byName: null, text: expect.stringContaining('学区') })]);
    await (await reviewer()).approve(refOf(letter));
    expect((await (await editor()).publish(refOf(letter))).body.state).toBe('published');
  });

  test('is asked again before publishing: what came in another way goes back into review', async () => {
    const letter = await approvedLetter(house);
    const blocks = [{ kind: 'paragraph', text: '一年以后就升值。' }];
    await house.db.collection('letters').updateOne({ _id: letter.id as never }, { $set: { blocks } });
    expect((await (await editor()).publish(refOf(letter))).body).toMatchObject({ state: 'inReview', issue: null });
  });
});
