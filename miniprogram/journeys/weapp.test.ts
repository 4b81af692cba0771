/** The WeChat build, executed in WeChat's own component framework against the running BFF. */
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchMiniprogram, type Miniprogram } from '../harness';
import { type Product, startProduct } from './product';

const DIR = path.resolve(import.meta.dirname, '../dist/weapp');

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
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
    await app.waitForText('还没有您的家');
    expect(await product.db.collection('persons').countDocuments({ openid: /^stand-in-/ })).toBe(1);
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
  const app = await launched(async (app) => {
    await signInAs(app, '顾南乔');
    await app.waitForText('盖到第 19 层');
    await app.tap({ text: '雨下了十一天，3 栋晚了四天' });
    await app.waitForText('先说您最关心的');
    await app.waitForText('各栋进度');
  });
  expect(
    await product.db.collection('letterReads').countDocuments({ at: { $gt: new Date(Date.now() - 60_000) } }),
  ).toBe(1);
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

test('an owner files a repair, and it is on record as he said it', async () => {
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
    await app.waitFor(() => !app.find('.btn-off'), 'a form that can be sent');
    await app.tap({ text: '提交报修' });
    await app.waitForPage('repairs/pages/repair/index');
    await app.waitForText('顶上滴水');
    await app.waitForText(words);
  });
  const { db } = product;
  const filed = await db.collection('repairs').find({ words }).toArray();
  expect(filed).toEqual([expect.objectContaining({ space: 'master', symptom: 'drip', state: 'waiting' })]);
  const [{ homeId, personId } = { homeId: '', personId: '' }] = filed;
  expect(await db.collection('members').countDocuments({ homeId, personId, endedAt: null })).toBe(1);
  expect(await db.collection('history').countDocuments({ type: 'repairs.filed', 'subject.id': filed[0]?._id })).toBe(1);
  expect(Math.max(...app.setData.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024);
});
