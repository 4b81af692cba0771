/**
 * The truth before signing, in a real browser: a stranger finds a project's bad news by its short address; somebody who read
 * an earlier version sees what changed since, confirms the standing one, and asks. Each record is looked at afterwards.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { type Somebody, signIn, visit } from './people';
import { type Product, startProduct } from './product';
import { recordsOf } from './records';

const PROJECT = '枕河里';
const PROSPECT = '宋晚舟';
const QUESTION = '临河那一面冬天风大不大？';

let product: Product;
let browser: Browser;
let projectId: string;
let prospect: Somebody;
const record = recordsOf(() => product);
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  projectId = String((await product.db.collection('projects').findOne({ name: PROJECT }))?._id);
  prospect = await signIn(browser, product.url, PROSPECT, 'phone');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.sequential('before signing', () => {
  test('a stranger finds the bad news by the short address, and so does a search engine', async () => {
    const stranger = await visit(browser, `${product.url}/projects/${projectId}`, 'phone');
    await stranger.sees('坏消息先说');
    await stranger.sees('加油站');
    await stranger.sees('还不能卖');
    const page = await (await fetch(`${product.url}/projects/${projectId}`)).text();
    expect(page).toMatch(/<title>枕河里（澄州）阳光宣言 第 2 版<\/title>/);
    expect(await (await fetch(`${product.url}/sitemap.xml`)).text()).toContain(`/projects/${projectId}<`);
    await stranger.page.close();
  });

  test('whoever read an earlier version sees what changed since, bad news first', async () => {
    await prospect.goes(`/projects/pages/project/index?id=${projectId}`);
    await prospect.sees(/^自您.*看过第 1 版以来$/);
    await prospect.taps(/看全部|看原来怎么写的/);
    await prospect.sees('每一版都在');
    await prospect.sees('96 米；3 栋东侧，规范要求不少于 50 米');
    await prospect.page.getByRole('link', { name: '读第 1 版' }).click();
    await prospect.sees('当时就是这样公示的');
  });

  test('confirms the standing version, once, and gets a copy', async () => {
    await prospect.goes(`/projects/pages/project/index?id=${projectId}`);
    await prospect.presses('我已阅读第 2 版');
    await prospect.sees('第 2 版您读过了');
    const { personId } = await record('acknowledgements', { projectId, version: 2 });
    expect(await product.db.collection('acknowledgements').countDocuments({ projectId, version: 2 })).toBe(1);
    await record('inbox', { personId, 'link.kind': 'project', 'link.id': projectId });
    await prospect.goes('/inbox/pages/list/index');
    await prospect.sees('您读过枕河里阳光宣言第 2 版');
  });

  test('asks, and is told by when somebody answers', async () => {
    await prospect.goes(`/prospects/pages/ask/index?id=${projectId}`);
    await prospect.writes('您的问题', QUESTION);
    await prospect.presses('问出去');
    await prospect.sees('您问过的');
    await prospect.sees(QUESTION);
    expect(await record('prospectQuestions', { text: QUESTION })).toMatchObject({ state: 'waiting', projectId });
  });
});
