/** The WeChat build, executed in WeChat's own component framework against the running BFF. */
import path from 'node:path';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { film, pdf } from '../../bff/src/files/testing/samples';
import { launchMiniprogram, type Miniprogram } from '../harness';
import { phonePhoto } from './people';
import { type Product, startProduct } from './product';
import { recordsOf } from './records';

const DIR = path.resolve(import.meta.dirname, '../dist/weapp');

let product: Product;
const record = recordsOf(() => product);
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

/** Launches the app; whatever it reports as an error fails the test. */
async function launched(walk: (app: Miniprogram) => Promise<void>): Promise<Miniprogram> {
  let codes = 0;
  const app = await launchMiniprogram({ dir: DIR, baseUrl: product.url, loginCode: () => `weapp-smoke-${codes++}` });
  await walk(app);
  await app.stop();
  return app;
}

test('a visitor reads a project before signing in', async () => {
  await launched(async (app) => {
    await app.waitForText('房子还在盖，信先到家');
    await app.waitForText('听松里');
    await app.tap({ text: '听松里' });
    await app.waitForPage('projects/pages/project/index');
    await app.waitForText('坏消息');
  });
});

test('somebody new signs in by WeChat and is told how his home gets here', async () => {
  await launched(async (app) => {
    await app.waitForText('房子还在盖，信先到家');
    await app.tap({ text: '登录，看我家盖到哪了' });
    await app.waitForText('请进');
    await app.tap({ text: '微信登录' });
    await app.waitForText('请先看一眼隐私政策，同意了再登录');
    await app.tap({ label: '我看过并同意隐私政策' });
    await app.waitFor(() => !app.text().includes('请先看一眼'), 'the box to be ticked');
    await app.tap({ text: '微信登录' });
    await app.waitForText('还没有您的家');
    expect(await product.db.collection('persons').countDocuments({ openid: /^stand-in-/ })).toBe(1);
    await record('consents', { purpose: 'policy', given: true, channel: 'weapp' });
  });
});

/** From the first page to somebody of the demo company. */
async function signInAs(app: Miniprogram, name: string): Promise<void> {
  await app.waitForText('房子还在盖，信先到家');
  await app.tap({ text: '登录，看我家盖到哪了' });
  await app.waitForText(name);
  await app.tap({ text: name });
}

test('an owner signs in, sees his home, reads the newest letter', async () => {
  const reads = () => product.db.collection('letterReads').find().toArray();
  const before = (await reads()).map(({ _id }) => _id);
  const app = await launched(async (app) => {
    await signInAs(app, '顾南乔');
    await app.waitForText('盖到第 19 层');
    await app.tap({ text: '雨下了十一天，3 栋晚了四天' });
    await app.waitForText('先说您最关心的');
    await app.waitForText('各栋进度');
    await record('letterReads', { _id: { $nin: before } });
  });
  expect(await reads()).toHaveLength(before.length + 1);
  expect(Math.max(...app.setData.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024);
});

test('a visitor reads a project, signs in, reads his letter and asks a question under it', async () => {
  const words = '外架拆掉以前，三栋的窗几时装完？';
  await launched(async (app) => {
    await app.waitForText('房子还在盖，信先到家');
    await app.tap({ text: '听松里' });
    await app.waitForPage('projects/pages/project/index');
    await app.waitForText('坏消息');
    app.back();
    await signInAs(app, '顾南乔');
    await app.tap({ text: '雨下了十一天，3 栋晚了四天' });
    await app.waitForText('业主们问');
    await app.tap({ text: '写下我的问题' });
    await app.input({ label: '关于这封信，您想问什么' }, words);
    await app.waitFor(() => !app.find('.sheet .btn-off'), 'a question that can be sent');
    await app.tap({ text: '提问' });
    await app.waitForText(words);
    await app.waitForText('前答您');
  });
  const asked = await product.db.collection('letterQuestions').find({ text: words }).toArray();
  expect(asked).toEqual([expect.objectContaining({ state: 'waiting', answer: null })]);
});

test('an owner files a repair with a photo and a film, and it is on record as he said it', async () => {
  const words = '昨晚下雨，主卧顶上滴水，接了半盆。';
  const app = await launched(async (app) => {
    await signInAs(app, '温予安');
    await app.waitForPage('homes/tab/index');
    app.tapTab('服务');
    await app.waitForText('一分钟填完');
    await app.tap({ text: '报修' });
    await app.waitForText('哪里需要修？');
    await app.tap({ label: '主卧' });
    await app.tap({ label: '顶面吊顶' });
    await app.tap({ label: '顶上滴水' });
    await app.input({ label: '哪里、什么时候开始、什么情况下更明显' }, words);
    app.prepareFiles({ name: 'ceiling.jpg', type: 'image/jpeg', bytes: await phonePhoto() });
    await app.tap({ text: '拍照' });
    await app.waitForText('已传好');
    app.prepareFiles({ name: 'drip.mp4', type: 'video/mp4', bytes: await film(3), thumb: await phonePhoto() });
    await app.tap({ text: '加一段视频' });
    await app.waitForText('换一段');
    await app.waitFor(() => !app.find('.btn-off'), 'a form that can be sent');
    await app.tap({ text: '提交报修' });
    await app.waitForPage('repairs/pages/repair/index');
    await app.waitForText('顶上滴水');
    await app.waitForText(words);
    await app.waitForText('3 秒');
  });
  const { db } = product;
  const filed = await db.collection('repairs').find({ words }).toArray();
  expect(filed).toEqual([expect.objectContaining({ space: 'master', symptom: 'drip', state: 'waiting' })]);
  const { _id: id, homeId, personId, photoIds, videoId } = filed[0] as Document;
  expect(await db.collection('members').countDocuments({ homeId, personId, endedAt: null })).toBe(1);
  expect(await db.collection('history').countDocuments({ type: 'repairs.filed', 'subject.id': id })).toBe(1);
  const kept = await db.collection('photos').findOne({ _id: videoId });
  const ofThis = { 'subject.id': id, _id: { $in: [...photoIds, videoId, kept?.posterId] } };
  expect(await db.collection('photos').countDocuments(ofThis)).toBe(3);
  expect(Math.max(...app.setData.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024);
});

test('somebody the ledger does not know asks for his home, with the contract as a PDF', async () => {
  const [home, note] = ['５栋１单元９０２', '签合同时用的是我爱人的号码。'];
  await launched(async (app) => {
    await signInAs(app, '冯小满');
    await app.waitForText('还没有您的家');
    await app.tap({ text: '找到我的房子' });
    await app.waitForPage('homes/pages/bind/index');
    await app.tap({ text: '还有一套要核对' });
    await app.tap({ label: '听松里' });
    await app.input({ label: '哪一套' }, home);
    await app.input({ label: '合同上的姓名' }, '冯小满');
    await app.input({ label: '还有什么要说的，可以不写' }, note);
    app.prepareFiles({ name: '购房合同.pdf', type: 'application/pdf', bytes: pdf() });
    await app.tap({ text: '选一份 PDF' });
    await app.waitFor(() => !app.find('.btn-off'), 'a form that can be sent');
    await app.tap({ text: '交给客户管家核对' });
    await app.waitForText(home);
  });
  const { db } = product;
  const asked = await db.collection('bindings').find({ home }).toArray();
  expect(asked).toEqual([expect.objectContaining({ note, state: 'pending', photoIds: [] })]);
  const { _id: id, documentId } = asked[0] as Document;
  const evidence = await db.collection('photos').findOne({ _id: documentId });
  expect(evidence).toMatchObject({ kind: 'document', subject: { kind: 'binding', id } });
  expect(JSON.stringify(evidence)).not.toContain('购房合同');
});
