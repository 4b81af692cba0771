/**
 * A letter's whole life in a real browser: written with a picture, remarked on and let through by customer relations,
 * sent out at its hour, read by those it is for and by nobody else, corrected in the open, asked about and answered.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { phonePhoto, type Somebody, signIn } from './people';
import { type Product, startProduct } from './product';
import { recordsOf } from './records';

const TITLE = '三栋的外架拆到第八层，窗台露出来了';
const FIRST = '三栋没有再晚。外架从上往下拆，今天拆到第八层。';
const WRONG = '第二段写成了第九层';
const RIGHT = '是第八层，量的是窗台。';
const QUESTION = '外架拆完以后，多久能看到外墙的颜色？';
const ANSWER = '拆完两周内。外墙涂料十二月十日起从南面上。';
const [EDITOR, RELATIONS, OWNER_OF_3, OWNER_OF_5] = ['唐书宁', '卫然', '顾南乔', '江亦舟'];

let product: Product;
let browser: Browser;
let photo: Buffer;
let editor: Somebody;
let owner: Somebody;
const record = recordsOf(() => product);
const theLetter = (filter: object = {}) => record('letters', { title: TITLE, ...filter });

beforeAll(async () => {
  [product, browser, photo] = await Promise.all([startProduct(), launchBrowser(), phonePhoto()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.sequential('the life of a letter', () => {
  test('the editor writes it with a picture for building 3; it is saved as he writes', async () => {
    editor = await signIn(browser, product.url, EDITOR, 'desk');
    await editor.goes('/letters/desk/editor/index');
    await editor.chooses('听松里');
    await editor.ticks('3 栋');
    await editor.presses('就写给他们');
    await editor.writes('题目', TITLE);
    await editor.writes('段落', FIRST);
    await editor.taps(/^照片$/);
    await editor.adds(photo);
    const draft = await theLetter({ state: 'draft', 'blocks.kind': 'photo' });
    expect(draft.buildingIds).toHaveLength(1);
    await editor.sees(/已保存，第 \d+ 版/);
    await editor.presses('送客关审阅');
    await theLetter({ state: 'inReview' });
  });

  test('customer relations remarks on it and sends it back; mended, it is let through', async () => {
    const relations = await signIn(browser, product.url, RELATIONS, 'desk');
    const { _id: id } = await theLetter();
    await relations.goes(`/letters/desk/list/index?id=${id}`);
    await relations.taps('提一处意见');
    await relations.writes('哪里要改，改成什么样', '哪天拆到的，写上日子。');
    await relations.taps('写在这里');
    await relations.sees('哪天拆到的，写上日子。');
    await relations.taps('退回去改');
    await relations.presses('退回给作者');
    await theLetter({ state: 'draft' });

    await editor.goes(`/letters/desk/editor/index?id=${id}`);
    await editor.writes('段落', `${FIRST}（十一月二十一日）`);
    await editor.taps('改好了');
    await editor.presses('送客关审阅');
    await theLetter({ state: 'inReview' });

    await relations.goes(`/letters/desk/list/index?id=${id}`);
    await relations.presses('通过');
    expect((await theLetter({ state: 'approved' })).remarks).toHaveLength(1);
  });

  test('it waits for its hour, goes out by itself, and its readers are told once', async () => {
    const { _id: id } = await theLetter();
    await editor.goes(`/letters/desk/list/index?id=${id}`);
    await editor.taps('定个时间');
    await editor.presses(/09:00 发布/);
    const { publishAt } = await theLetter({ state: 'scheduled' });
    const news = { 'link.id': id, 'link.kind': 'letter' };
    expect(await product.db.collection('inbox').countDocuments(news)).toBe(0);

    const minutes = Math.ceil((new Date(publishAt).getTime() - Date.now()) / 60_000);
    await product.later(minutes + 1);
    await theLetter({ state: 'published' });
    await record('letterDeliveries', { letterId: id, doneAt: { $ne: null } });
    const told = await product.db.collection('inbox').find(news).toArray();
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length);
  });

  test('an owner of building 3 reads it, one of building 5 is not let in', async () => {
    const { _id: id } = await theLetter();
    owner = await signIn(browser, product.url, OWNER_OF_3!, 'phone');
    await owner.goes('/letters/tab/index');
    await owner.taps(TITLE);
    await owner.sees('今天拆到第八层');
    await record('letterReads', { letterId: id });

    const other = await signIn(browser, product.url, OWNER_OF_5!, 'phone');
    await other.goes(`/letters/pages/letter/index?id=${id}`);
    await other.sees('没有找到');
    expect(await other.page.getByText('今天拆到第八层').count()).toBe(0);
    expect(await product.db.collection('letterReads').countDocuments({ letterId: id })).toBe(1);
  });

  test('a mistake is corrected in the open: the letter stays, the erratum stands above it', async () => {
    const { _id: id } = await theLetter();
    editor = await signIn(browser, product.url, EDITOR!, 'desk');
    await editor.goes(`/letters/desk/list/index?id=${id}`);
    await editor.taps('更正');
    await editor.writes('哪里错了', WRONG);
    await editor.writes('对的是什么', RIGHT);
    await editor.presses('登出更正');
    await theLetter({ 'errata.wrong': WRONG });
    await owner.goes(`/letters/pages/letter/index?id=${id}`);
    await owner.sees(RIGHT);
    await owner.sees('今天拆到第八层');
  });

  test('the owner asks, the editor answers and pins it for everybody', async () => {
    const { _id: id } = await theLetter();
    await owner.presses('写下我的问题');
    await owner.writes('关于这封信，您想问什么', QUESTION);
    await owner.page.getByRole('dialog').getByRole('button', { name: '提问' }).click();
    const { _id: questionId } = await record('letterQuestions', { letterId: id, text: QUESTION });

    await editor.goes(`/letters/desk/questions/index?id=${questionId}`);
    await editor.writes('写给业主', ANSWER);
    await editor.presses(/^回答$/);
    await record('letterQuestions', { _id: questionId, state: 'answered' });
    await editor.taps('置顶给所有读者');
    await record('letterQuestions', { _id: questionId, pinnedAt: { $ne: null } });

    await owner.goes(`/letters/pages/letter/index?id=${id}`);
    await owner.sees(ANSWER);
    await owner.sees('置顶');
  });
});
