/**
 * The register from the company's spreadsheet to a tenant who is out again: a file with a dozen kinds of bad rows, mended
 * in the preview and in the file, confirmed; an owner whose phone stands in it signs in and finds his home; he invites a
 * tenant, who files a repair and finds no word of the contract; the owner removes him, and he is out with his next step.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { type Somebody, signIn, visit } from './people';
import { type Product, startProduct } from './product';
import { recordsOf } from './records';

const MANAGER = '严既明';
const OWNER_PHONE = '13912340003';
const TENANT_PHONE = '13900002468';
const HOME = '3 栋 1 单元 931';
const SIGNED_ON = '2024-03-05';
const HEAD = '楼栋,单元,室号,产权人,联系方式,证件号,签约日期,合同交付日期,备注';

/** What is wrong, the row, and its cell mended. */
const BAD: readonly [trouble: string, row: string, field: string, mended: string][] = [
  ['没写房号', '3栋,1,,沈知微,13912340003,E12345678,2024/3/5,,', '房号', '931'],
  ['没有这栋楼', '88栋,1,932,陆行舟,13912340004,,2024/3/5,,', '楼栋', '3栋'],
  ['电话不对', '3栋,1,933,叶青,1391234000,,2024/3/5,,', '联系电话', '139 1234 0005'],
  [
    '人数对不上',
    '3栋,1,934,秦岭、秦川,13912340006、13912340007、13912340008,,2024/3/5,,',
    '联系电话',
    '13912340006、13912340007',
  ],
  ['数字被改坏了', '3栋,1,935,魏来,1.39E+10,,2024/3/5,,', '联系电话', '13912340009'],
  ['证件号不对', '3栋,1,936,丁香,13912340010,110105194912310021,2024/3/5,,', '证件号码', '11010519491231002X'],
  ['日期读不出', '3栋,1,937,江蓠,13912340011,,2024年3月,,', '签约日期', '2024年3月5日'],
  ['日期先后不对', '3栋,1,938,白芷,13912340012,,2024/3/5,2023/9/30,', '合同交付日期', '2027/9/30'],
  ['日期还没到', '3栋,1,939,苏木,13912340013,,2099/3/5,,', '签约日期', '2024/3/5'],
  ['没写单元', '3栋,,940,紫苏,13912340014,,2024/3/5,,', '单元', '1'],
  ['公式出错', '3栋,1,941,#N/A,13912340015,,2024/3/5,,', '业主姓名', '半夏'],
  ['姓名不对', '3栋,1,942,商陆2,13912340016,,2024/3/5,,', '业主姓名', '商陆'],
  ['看不懂房号', '3栋,1,东边那套,杜若,13912340017,,2024/3/5,,', '房号', '943'],
];
const GOOD = '３幢,１,944,林一諾,１３９-1234-0002,,2024年3月5日,2027-09-30,全款';
/** Two rows that contradict one another: mended in the file itself. */
const TWICE = ['3栋,1,945,许星河,13912340018,,2024/3/5,,', '3栋,1,946,许星何,13912340018,,2024/3/5,,'];
const fileOf = (...rows: string[]) => Buffer.from(['听松里业主台账', HEAD, ...rows, '合计,,,16 户'].join('\n'));

let product: Product;
let browser: Browser;
let manager: Somebody;
let owner: Somebody;
let tenant: Somebody;
let homeId = '';
const record = recordsOf(() => product);
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  manager = await signIn(browser, product.url, MANAGER, 'desk');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const homeNamed = (label: RegExp | string) => product.db.collection('homes').findOne({ label });

async function sends(file: Buffer) {
  await manager.goes('/ledger/desk/list/index');
  const chooser = manager.page.waitForEvent('filechooser');
  await manager.presses('选一份台账');
  await (await chooser).setFiles({ name: '听松里.csv', mimeType: 'text/csv', buffer: file });
}

/** The newest import, once the background has done what the page says it does. */
async function becomes(state: string) {
  const [newest] = await product.db.collection('ledgerImports').find().sort({ at: -1 }).limit(1).toArray();
  return record('ledgerImports', { _id: newest?._id, state });
}

/** On the page that asks for a phone, with the code the demo shows. */
async function provesPhone(somebody: Somebody, phone: string) {
  await somebody.writes('手机号', phone);
  await somebody.presses('获取验证码');
  await somebody.sees('请先看一眼隐私政策，同意了再登录');
  await somebody.ticks('我看过并同意隐私政策');
  await somebody.presses('获取验证码');
  const shown = somebody.page.getByText(/^验证码是 \d{6}$/).locator('visible=true');
  await somebody.writes('验证码', /\d{6}/.exec((await shown.textContent()) ?? '')?.[0] ?? '');
  await somebody.presses(/^登录$/);
}

describe.sequential('the ledger', () => {
  test('names every bad row, its cell and why, and changes nothing', async () => {
    const before = await product.db.collection('homes').countDocuments();
    await sends(fileOf(...BAD.map(([, row]) => row), GOOD, ...TWICE));
    await manager.sees('16 行里有 15 行要改');
    for (const [trouble] of BAD) await manager.sees(new RegExp(`^${trouble} `));
    await manager.sees('同一电话两个姓名 2');
    await manager.sees('手机号是 11 位，这里有 10 位');
    await manager.sees('E5');
    expect(await product.db.collection('homes').countDocuments()).toBe(before);
  });

  test('lets each be mended where it stands', async () => {
    for (const [at, [, , field, mended]] of BAD.entries()) {
      const row = at + 3;
      await manager.writes(`第 ${row} 行的${field}`, mended);
      await manager.presses(`改好第 ${row} 行的${field}`);
      await manager.sees(new RegExp(`行里有 ${14 - at} 行要改`));
    }
    expect((await becomes('ready')).troubles).toEqual([{ code: 'twoNames', rows: 2 }]);
  });

  test('goes in when it is confirmed, leaving out what is still wrong', async () => {
    await manager.presses('导入');
    await manager.sees('2 行有问题的先跳过');
    await manager.presses('写进台账');
    expect((await becomes('done')).outcome).toMatchObject({ ownersNew: 15 });
    await manager.sees(/^已导入/);
    expect(await homeNamed('3 栋 1 单元 945')).toBeNull();
    expect(await homeNamed('3 栋 1 单元 944')).toMatchObject({ signedOn: '2024-03-05' });
  });

  test('the rest goes in from the file mended by hand', async () => {
    await sends(fileOf(TWICE[0]!, TWICE[1]!.replace('许星何,13912340018', '许星何,13912340019')));
    await manager.sees('2 行都核对过了，可以导入');
    await manager.presses('导入');
    await manager.presses('写进台账');
    expect((await becomes('done')).outcome).toMatchObject({ homesNew: 2, ownersNew: 2 });
  });
});

describe.sequential('the household', () => {
  test('the owner signs in by phone and finds his home', async () => {
    owner = await visit(browser, `${product.url}/accounts/pages/signIn/index`, 'phone');
    await provesPhone(owner, OWNER_PHONE);
    await owner.page.waitForFunction(() => localStorage.getItem('session') !== null);
    await owner.goes('/');
    await owner.sees(`听松里 · ${HOME}`);
    homeId = String((await homeNamed(HOME))?._id);
    await owner.goes('/privacy/pages/mine/index');
    await owner.sees('E*****678');
  });

  test('the owner invites his tenant and gets a code and a link', async () => {
    await owner.goes(`/homes/pages/household/index?home=${homeId}`);
    await owner.sees('签约');
    await owner.presses('请家人或租客加入');
    await owner.chooses('租客');
    await owner.writes('怎么称呼他', '租客小何');
    await owner.presses('生成邀请');
    await owner.sees('请租客小何扫一扫');
    const invitation = await product.db.collection('invitations').findOne({ homeId, kind: 'tenant', state: 'open' });
    expect(invitation?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the tenant reads it before he has signed in, signs in by phone and accepts', async () => {
    tenant = await visit(browser, product.url + (await linkOf(owner)), 'phone');
    await tenant.sees('请您加入');
    await tenant.presses('登录后接受');
    await tenant.sees('请进');
    await provesPhone(tenant, TENANT_PHONE);
    await tenant.presses('接受，加入这一家');
    await tenant.sees('您已经是这一家的人了');
    expect(await product.db.collection('members').countDocuments({ homeId, kind: 'tenant', endedAt: null })).toBe(1);
  });

  test('he files a repair', async () => {
    await tenant.goes('/repairs/pages/newRepair/index');
    await tenant.taps('主卧');
    await tenant.taps('顶面吊顶');
    await tenant.taps('顶上滴水');
    await tenant.presses('提交报修');
    await tenant.page.waitForURL(/repairs\/pages\/repair\//);
    await tenant.sees('顶上滴水');
    const { personId } = await record('members', { homeId, kind: 'tenant', endedAt: null });
    expect(await record('repairs', { homeId, personId })).toMatchObject({ symptom: 'drip', state: 'waiting' });
  });

  test('and sees nothing of the contract', async () => {
    await tenant.goes(`/homes/pages/household/index?home=${homeId}`);
    await tenant.sees('您住在这一家');
    expect(await tenant.page.getByText('签约').count()).toBe(0);
    expect(await homeNamed(HOME)).toMatchObject({ signedOn: SIGNED_ON });
    expect(await tenant.page.evaluate(() => JSON.stringify(localStorage))).not.toContain(SIGNED_ON);
  });

  test('the owner removes him, and he is out at once', async () => {
    await owner.goes(`/homes/pages/household/index?home=${homeId}`);
    await owner.taps('移出');
    await owner.presses('移出，立即生效');
    await record('members', { homeId, kind: 'tenant', endedAt: { $ne: null } });
    await tenant.goes(`/homes/pages/household/index?home=${homeId}`);
    await tenant.sees('没有找到');
    await tenant.goes('/');
    await tenant.sees('还没有您的家');
    expect(await product.db.collection('members').countDocuments({ homeId, kind: 'tenant', endedAt: null })).toBe(0);
  });
});

/** The address the invitation's page would copy: read from the row the owner is shown again. */
async function linkOf(somebody: Somebody): Promise<string> {
  const token = await somebody.page.waitForFunction(() => {
    const kept = Object.values(localStorage).join(' ');
    return /"name":"租客小何","token":"([\w-]{22})"/.exec(kept)?.[1];
  });
  return `/homes/pages/invitation/index?scene=${await token.jsonValue()}`;
}
