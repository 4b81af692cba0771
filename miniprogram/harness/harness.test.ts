/** Proves the harness on a mini-program small enough to be read: what it runs, and what it refuses as WeChat does. */
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writeFixture } from './fixture.js';
import { type LaunchOptions, launchMiniprogram, type Miniprogram } from './index.js';

let dir: string;
let server: Server;
let baseUrl: string;
let app: Miniprogram;
let serve: (request: IncomingMessage, response: ServerResponse, body: string) => void;

beforeAll(async () => {
  dir = writeFixture();
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    serve(request, response, Buffer.concat(chunks).toString());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => app.stop());

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true });
});

async function launch(options: Partial<LaunchOptions> = {}) {
  app = await launchMiniprogram({ dir, baseUrl, ...options });
}

test('the first page shows its words, wxs included, without what is hidden', async () => {
  await launch();
  expect(app.pagePath()).toBe('home/index');
  expect(app.text()).toContain('您好！');
  expect(app.text()).not.toContain('看不见');
});

test('a shared card opens its own page with its query', async () => {
  await launch({ url: '/home/index?from=card', scene: 1007 });
  expect(app.text()).toContain('来自 card');
});

test('a tap inside a component reaches the page through its event and changes both', async () => {
  await launch();
  await app.tap('.more');
  await app.tap({ text: '加一' });
  await app.waitForText('数到 2');
  expect(app.setData.at(-1)).toEqual({ path: 'home/index', bytes: '{"count":2}'.length });
});

test('a typed value reaches the page, and the form sends it', async () => {
  await launch();
  await app.input('[placeholder="姓名"]', '方晴');
  await app.waitForText('姓名是 方晴');
  await app.tap({ text: '提交' });
  await app.waitForText('"name":"方晴"');
});

test('a form sends what a picker and a switch were set to', async () => {
  await launch();
  await app.send('picker', 'change', { value: 2 });
  await app.send('switch', 'change', { value: true });
  await app.tap({ text: '提交' });
  await app.waitForText('{"name":"","room":2,"urgent":true}');
});

test('a disabled button cannot be tapped', async () => {
  await launch();
  await expect(app.tap('.closed')).rejects.toThrow('"停用" is disabled');
});

test('a page of a subpackage opens with its query and goes back', async () => {
  await launch();
  await app.tap({ label: '看详情' });
  await app.waitForPage('more/detail/index');
  expect(app.text()).toContain('编号 7');
  await app.tap({ text: '返回' });
  await app.waitForPage('home/index');
});

test('a tab page stays alive while another tab is shown', async () => {
  await launch();
  app.tapTab('我的');
  app.tapTab('首页');
  app.tapTab('我的');
  await app.waitForText('我的 2');
});

test('a request goes to the given server, and an error status is still an answer', async () => {
  serve = (request, response) => {
    const found = request.url === '/letters';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ items: found ? [{ id: 1, words: request.headers.authorization }] : [] }));
  };
  await launch();
  app.page().call('load', '/letters');
  await app.waitForText('Bearer t');
  app.page().call('load', '/nothing');
  await app.waitForText('状态 404');
  expect(app.requests.map(({ method, status }) => [method, status])).toEqual([
    ['GET', 200],
    ['GET', 404],
  ]);
});

test('ten requests run at once, the next ones wait, and each times out on its own', async () => {
  const held: ServerResponse[] = [];
  serve = (_request, response) => void held.push(response);
  await launch();
  app.page().call('rush');
  await app.waitFor(() => held.length === 10, 'ten requests at the server');
  await app.waitForText('request:fail timeout');
  await app.waitFor(() => held.length === 12, 'the other two');
  await app.waitFor(() => app.requests.length === 12 && app.requests.every(({ ms }) => ms >= 1_490), 'all to time out');
});

test('without a network a request fails as on a phone', async () => {
  await launch();
  app.setNetwork('none');
  app.page().call('load', '/letters');
  await app.waitForText('request:fail 600001');
});

test('an upload is a real multipart body with the picture and its fields', async () => {
  serve = (request, response, body) => {
    const whole =
      body.includes('厨房') && body.includes('name="photo"; filename="ceiling.png"') && body.includes('PIXELS');
    response.end(`${whole ? '收到' : '残缺'} ${request.headers['content-type']?.split(';')[0]}`);
  };
  await launch({ files: [{ name: 'ceiling.png', type: 'image/png', bytes: Buffer.from('PIXELS') }] });
  app.page().call('photograph');
  await app.waitForText('200 收到 multipart/form-data');
});

test('a modal waits for its answer, a toast is remembered', async () => {
  await launch();
  app.page().call('ask');
  await app.waitForText('取消预约？');
  expect(await app.answerModal('confirm')).toBe('取消预约？');
  await app.waitFor(() => app.toasts.includes('已取消'), 'toast');
});

test('storage outlives the app and refuses more than a megabyte a key', async () => {
  const storage = new Map<string, string>();
  await launch({ storage });
  app.page().call('remember', 1_048_577);
  await app.waitForText('setStorage:fail entry size limit reached');
  app.page().call('remember', 30);
  await app.waitFor(() => storage.has('draft'), 'the draft');
  await app.stop();
  await launch({ storage });
  app.page().call('recall');
  await app.waitForText('草稿 30');
});

test('the phone tells its theme and type size, and a change of theme', async () => {
  await launch({ theme: 'light', fontSizeSetting: 23 });
  app.setTheme('dark');
  app.page().call('dress');
  await app.waitForText('dark23');
});

test('pulling down and going to the background call what the page and the app declare', async () => {
  await launch();
  app.pullDown();
  await app.waitForText('刷新了');
  app.hide();
  app.show();
  expect(app.calls.map(({ name }) => name)).toContain('stopPullDownRefresh');
});

/** Runs something that must be reported, and gives the report. */
async function reportOf(provoke: () => unknown): Promise<string> {
  await launch();
  await provoke();
  await expect(app.waitForText('never shown')).rejects.toThrow('the app reported');
  const report = app.errors.join('\n');
  await app.stop({ quiet: true });
  return report;
}

test('calling a function of wx that the harness lacks is an error that names it', async () => {
  expect(await reportOf(() => app.page().call('fly'))).toContain('wx.startFlying is not in the harness');
});

test('building code from a string is refused', async () => {
  expect(await reportOf(() => app.page().call('build'))).toContain('Code generation from strings disallowed');
});

test('setData of more than a megabyte is refused', async () => {
  expect(await reportOf(() => app.page().call('fat'))).toContain('WeChat takes at most');
});

test('an error thrown while a page loads is reported with the page', async () => {
  const report = await reportOf(() => app.page().call('broken'));
  expect(report).toMatch(/more\/broken\/index onLoad: .*no such letter/s);
});

test('stop rejects with what the app reported', async () => {
  await launch();
  app.page().call('broken');
  await expect.poll(() => app.errors, { timeout: 10_000 }).toHaveLength(1);
  await expect(app.stop()).rejects.toThrow('no such letter');
});

test('a template that does not compile stops the launch and says where', async () => {
  const broken = writeFixture({ 'mine/index.wxml': '<view>{{ a b }}</view>' });
  await expect(launchMiniprogram({ dir: broken, baseUrl })).rejects.toThrow(/mine\/index\.wxml:1:/);
  rmSync(broken, { recursive: true });
});
