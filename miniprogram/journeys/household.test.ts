/**
 * A household in a real browser: the owner invites a tenant, who opens the link before he has signed in, files a repair
 * and finds no word of the contract; the owner removes him, and he is out with his next step.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { type Somebody, signIn, visit } from './people';
import { type Product, startProduct } from './product';
import { recordsOf } from './records';

const OWNER = '温予安';
const TENANT_PHONE = '13900002468';

let product: Product;
let browser: Browser;
let owner: Somebody;
let tenant: Somebody;
let homeId = '';
const record = recordsOf(() => product);
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  owner = await signIn(browser, product.url, OWNER, 'phone');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const homeOf = async (personId: string) => {
  const member = await product.db.collection('members').findOne({ personId, endedAt: null });
  return String(member?.homeId);
};

describe.sequential('a household', () => {
  test('the owner invites his tenant and gets a code and a link', async () => {
    const owning = await product.db.collection('persons').findOne({ demoStory: /桐荫里 3 栋 1102/ });
    homeId = await homeOf(String(owning?._id));
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
    await tenant.writes('手机号', TENANT_PHONE);
    await tenant.presses('获取验证码');
    const shown = tenant.page.getByText(/^验证码是 \d{6}$/).locator('visible=true');
    const code = /\d{6}/.exec((await shown.textContent()) ?? '')?.[0] ?? '';
    await tenant.writes('验证码', code);
    await tenant.presses(/^登录$/);
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
    await tenant.sees('顶上滴水');
    const { personId } = await record('members', { homeId, kind: 'tenant', endedAt: null });
    expect(await record('repairs', { homeId, personId })).toMatchObject({ symptom: 'drip', state: 'waiting' });
  });

  test('and sees nothing of the contract', async () => {
    await tenant.goes(`/homes/pages/household/index?home=${homeId}`);
    await tenant.sees('您住在这一家');
    expect(await tenant.page.getByText('签约').count()).toBe(0);
    const home = await product.db.collection<{ _id: string; signedOn: string }>('homes').findOne({ _id: homeId });
    const kept = await tenant.page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain(home!.signedOn);
  });

  test('the owner removes him, and he is out at once', async () => {
    await owner.goes(`/homes/pages/household/index?home=${homeId}`);
    await owner.taps('移出');
    await owner.presses('移出，立即生效');
    await owner.sees('已移出');
    await tenant.goes(`/homes/pages/household/index?home=${homeId}`);
    await tenant.sees('没有找到');
    await tenant.goes('/');
    await tenant.sees('还没有您的家');
    expect(await product.db.collection('members').countDocuments({ homeId, kind: 'tenant', endedAt: null })).toBe(0);
  });
});

/** The address the invitation's page would copy: read from the row the owner is shown again. */
async function linkOf(somebody: Somebody): Promise<string> {
  const token = await somebody.page.evaluate(() => {
    const kept = Object.values(localStorage).join(' ');
    return /"name":"租客小何","token":"([\w-]{22})"/.exec(kept)?.[1] ?? '';
  });
  expect(token).not.toBe('');
  return `/homes/pages/invitation/index?scene=${token}`;
}
