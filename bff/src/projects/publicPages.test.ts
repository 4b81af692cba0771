import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Koa from 'koa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineScriptsOf, searchEngines, webApp } from '../http/pages';
import { securityHeaders } from '../http/security';
import { id, PROJECT } from '../testing/company';
import { type House, openHouse } from '../testing/house';

const SCRIPT = 'var a = 1;';
let house: House;
let url: string;
let stop: () => void;
beforeAll(async () => {
  house = await openHouse();
  const folder = mkdtempSync(path.join(tmpdir(), 'jiashu-web-'));
  const page = `<html><head><title>家书</title><script>${SCRIPT}</script></head><body></body></html>`;
  writeFileSync(path.join(folder, 'index.html'), page);
  const koa = new Koa();
  const { projects } = house.capabilities;
  koa.use(securityHeaders(inlineScriptsOf(folder)) as never);
  koa.use(searchEngines(projects.publicPages) as never);
  koa.use(webApp(folder, projects.pageHead) as never);
  const server = koa.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  stop = () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
}, 60_000);
afterAll(async () => {
  stop();
  await house.close();
});

const at = async (address: string) => {
  const answer = await fetch(url + address);
  return { answer, text: await answer.text() };
};

describe('a project’s own address', () => {
  test('says in its head what it is and its bad news', async () => {
    const { answer, text } = await at(`/projects/${PROJECT}`);
    expect(answer.status).toBe(200);
    expect(text).toContain('<title>云栖里（澄州）阳光宣言 第 1 版</title>');
    expect(text).toContain('坏消息 1 条：变配电房 6 米。');
    expect(text).toContain(`<link rel="canonical" href="${url}/projects/${PROJECT}">`);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-");
  });

  test('lets no name become markup', async () => {
    const name = '</title><script>alert(1)</script>';
    await house.db.collection('projects').updateOne({ _id: PROJECT as never }, { $set: { name } });
    const { text } = await at(`/projects/${PROJECT}`);
    expect(text).not.toContain('<script>alert');
    expect(text.match(/<script>/g)).toHaveLength(1);
    await house.db.collection('projects').updateOne({ _id: PROJECT as never }, { $set: { name: '云栖里' } });
  });

  test.each([
    ['a project that is not there', `/projects/${id('none')}`],
    ['no id', '/projects/zzz'],
    ['any other page', '/letters/tab/index'],
  ])('%s has the app’s own head', async (_, address) => {
    expect((await at(address)).text).toContain('<title>家书</title>');
  });
});

test('search engines find every project that is disclosed', async () => {
  const { text } = await at('/sitemap.xml');
  expect(text).toContain(`<loc>${url}/projects/${PROJECT}</loc><lastmod>2026-11-12</lastmod>`);
  expect(text.match(/<url>/g)).toHaveLength(2);
  expect((await at('/robots.txt')).text).toContain(`Sitemap: ${url}/sitemap.xml`);
});
