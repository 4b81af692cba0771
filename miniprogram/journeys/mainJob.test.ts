/**
 * The main job, in a real browser: an owner reads, books, files, accepts and rates on a phone-sized page; staff take,
 * answer and close at a desk. After every step the record itself is looked at in the database.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { phonePhoto, type Somebody, signIn } from './people';
import { type Product, startProduct } from './product';
import { recordsOf } from './records';

const OWNER = '顾南乔';
const ENGINEER = '丁一凡';
const RELATIONS = '卫然';
const COMPLAINT = '开放日那天等了四十分钟没人带';

let product: Product;
let browser: Browser;
let owner: Somebody;
let photo: Buffer;
beforeAll(async () => {
  [product, browser, photo] = await Promise.all([startProduct(), launchBrowser(), phonePhoto()]);
  owner = await signIn(browser, product.url, OWNER, 'phone');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const record = recordsOf(() => product);

describe.sequential('the main job', () => {
  test('the owner sees how far his house is built and reads the newest letter', async () => {
    await owner.sees('听松里 · 3 栋 2 单元 1201');
    await owner.sees('盖到第 19 层');
    const before = (await product.db.collection('letterReads').find().toArray()).map(({ _id }) => _id);
    await owner.taps('雨下了十一天，3 栋晚了四天');
    await owner.sees('先说您最关心的');
    await owner.sees('各栋进度');
    await record('letterReads', { _id: { $nin: before } });
    expect(await product.db.collection('letterReads').countDocuments()).toBe(before.length + 1);
  });

  test('books an open day for three', async () => {
    await owner.goes('/events/tab/index');
    await owner.sees('上十二层，看看您家刚砌好的墙');
    await owner.presses(/^预约/);
    await owner.sees('家里来几位');
    await owner.chooses(/还有 ([3-9]|\d{2,}) 席/);
    for (let people = Number(await owner.reads('.stepper-value', /^\d$/)); people < 3; people++) {
      await owner.presses('家里来几位加一');
      await owner.reads('.stepper-value', new RegExp(`^${people + 1}$`));
    }
    await owner.taps('我和同来的家人都会照做');
    await owner.presses('预约这一场');
    await owner.sees('入场券');
    const event = await record('events', { title: '上十二层，看看您家刚砌好的墙' });
    const seats = Object.values(event.seats as Record<string, { people: number; personId: string }>);
    expect(seats.filter(({ people }) => people === 3).length).toBeGreaterThan(0);
  });

  test('files a leaking ceiling with a photo', async () => {
    await owner.goes('/repairs/pages/newRepair/index');
    await owner.taps('主卧');
    await owner.taps('顶面吊顶');
    await owner.taps('顶上滴水');
    await owner.writes('哪里、什么时候开始、什么情况下更明显', '昨晚下雨，主卧顶上滴水，接了半盆。');
    await owner.adds(photo);
    await owner.presses('提交报修');
    const repair = await record('repairs', { words: /接了半盆/ });
    expect(repair).toMatchObject({ state: 'waiting', symptom: 'drip' });
    expect(repair.photoIds).toHaveLength(1);
    await record('photos', { _id: repair.photoIds[0], 'subject.id': repair._id });
    await owner.page.waitForURL(/repairs\/pages\/repair\//);
    await owner.sees('顶上滴水');
  });

  test('files a complaint and sees which level it is and by when it is answered', async () => {
    await owner.goes('/complaints/pages/file/index');
    await owner.taps('服务行为');
    await owner.writes('外窗修了两次，下雨还是渗水', COMPLAINT);
    await owner.writes('什么时候开始的，找过谁', '十点到的，十点四十才有人来，没有一句解释。');
    await owner.taps(/不好看/);
    await owner.presses('提交投诉');
    const complaint = await record('complaints', { title: COMPLAINT });
    expect(complaint).toMatchObject({ state: 'submitted' });
    await owner.sees(COMPLAINT);
  });

  test('the engineer takes the repair, agrees a time, comes, mends it and asks for acceptance', async () => {
    const { _id: id, homeId } = await record('repairs', { words: /接了半盆/ });
    const engineer = await signIn(browser, product.url, ENGINEER, 'desk');
    await engineer.goes(`/repairs/desk/list/index?id=${id}`);
    await engineer.presses('抢单');
    await record('repairs', { _id: id, state: 'taken' });

    await engineer.taps(/^18–20 点/);
    await engineer.presses('发给业主，等他点头');
    await record('repairs', { _id: id, proposal: { $ne: null } });
    await owner.goes(`/repairs/pages/repair/index?id=${id}&home=${homeId}`);
    await owner.sees(ENGINEER);
    await owner.presses('同意这个时间');
    await record('repairs', { _id: id, state: 'booked' });

    await engineer.goes(`/repairs/desk/list/index?id=${id}`);
    await engineer.sees('约定了');
    await engineer.presses('到了，开工');
    await record('repairs', { _id: id, state: 'working' });
    await engineer.writes('淋浴间防水重做了一遍', '楼上地漏周边重做防水，闭水 24 小时不再渗。');
    await engineer.adds(photo);
    for (const promise of ['责任到人', '成品保护到位', '保洁到位']) await engineer.ticks(promise);
    await engineer.presses('请业主验收');
    await record('repairs', { _id: id, state: 'checking' });
  });

  test('the owner accepts it and rates it', async () => {
    const { _id: id, homeId } = await record('repairs', { words: /接了半盆/ });
    await owner.goes(`/repairs/pages/repair/index?id=${id}&home=${homeId}`);
    await owner.sees('闭水 24 小时');
    await owner.presses('验收，没问题');
    await record('repairs', { _id: id, state: 'closed' });
    const { _id: ratingId } = await record('ratings', { subjectId: id });
    await owner.goes(`/ratings/pages/rate/index?id=${ratingId}&home=${homeId}`);
    await owner.chooses(/^5 分/);
    await owner.presses('提交评价');
    await record('ratings', { _id: ratingId, score: 5 });
  });

  test('customer relations accepts the complaint, answers, proposes to close; the owner agrees and rates', async () => {
    const { _id: id, homeId } = await record('complaints', { title: COMPLAINT });
    const relations = await signIn(browser, product.url, RELATIONS, 'desk');
    await relations.goes(`/complaints/desk/list/index?id=${id}`);
    await relations.taps(/^受理$/);
    await relations.chooses(RELATIONS);
    await relations.presses('受理');
    await record('complaints', { _id: id, state: 'accepted' });

    await relations.writes('查到了什么，接下来谁、哪天、做什么', '带队的人排错了班，是我们的错。今天起每场多一位。');
    await relations.presses(/^发给/);
    await record('history', { 'subject.id': id, type: 'complaints.answered' });
    await relations.taps('提议了结');
    await relations.writes('做了什么、结果怎样、以后怎么保证，一段写一件', '下一场我在东门等您，进门就有人带。');
    await relations.presses('请业主确认');
    await record('complaints', { _id: id, state: 'proposed' });

    await owner.goes(`/complaints/pages/complaint/index?id=${id}&home=${homeId}`);
    await owner.sees('我在东门等您');
    await owner.presses('同意了结');
    await record('complaints', { _id: id, state: 'closed' });
    const { _id: ratingId } = await record('ratings', { subjectId: id });
    await owner.goes(`/ratings/pages/rate/index?id=${ratingId}&home=${homeId}`);
    await owner.chooses(/^4 分/);
    await owner.presses('提交评价');
    await record('ratings', { _id: ratingId, score: 4 });
  });

  test('an editor writes a letter with a photo, customer relations lets it through, and its owner finds it', async () => {
    const editor = await signIn(browser, product.url, '唐书宁', 'desk');
    await editor.goes('/letters/desk/editor/index');
    await editor.chooses('听松里');
    await editor.presses('就写给他们');
    await editor.writes('题目', '外架拆到第八层，窗台露出来了');
    await editor.writes('先说业主最关心的', '3 栋没有再晚。外架从上往下拆，拆到第八层。');
    await editor.taps(/^照片$/);
    await editor.adds(photo);
    await editor.presses('送客关审阅');
    const { _id: letterId } = await record('letters', { title: '外架拆到第八层，窗台露出来了', state: 'inReview' });
    const reviewer = await signIn(browser, product.url, RELATIONS, 'desk');
    await reviewer.goes(`/letters/desk/list/index?id=${letterId}`);
    await reviewer.presses('通过');
    await record('letters', { _id: letterId, state: 'approved' });
    await editor.goes(`/letters/desk/list/index?id=${letterId}`);
    await editor.presses('现在发布');
    await editor.presses('寄给业主');
    const letter = await record('letters', { title: '外架拆到第八层，窗台露出来了', state: 'published' });
    expect(letter.blocks).toHaveLength(2);
    await owner.goes('/letters/tab/index');
    await owner.sees('外架拆到第八层，窗台露出来了');
    await record('inbox', { 'link.id': letter._id });
  });
});
