/** Takes one picture: signs somebody in, goes where the shot wants, waits for what it must show. */

/**
 * @typedef {{
 *   name: string,
 *   who?: string,
 *   path: string | ((ask: (path: string) => Promise<any>) => Promise<string>),
 *   see: string,
 *   tap?: string,
 *   wide?: boolean,
 *   dark?: boolean,
 *   large?: boolean,
 * }} Shot `who` is a demo person's name; `see` a text that must be on the page; `tap` a text to tap before the picture.
 */

/** @param {import('playwright-core').Browser} browser @param {string} base @param {Shot} shot @param {string} file */
export async function take(browser, base, shot, file) {
  const viewport = shot.wide ? { width: 1440, height: 900 } : { width: 390, height: 844 };
  const colorScheme = shot.dark ? 'dark' : 'light';
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: shot.wide ? 1 : 1.5 });
  const page = await context.newPage();
  const tokens = shot.who ? await signIn(base, shot.who) : null;
  await page.addInitScript(keep, { session: tokens, dress: shot.large ? { theme: 'auto', large: true } : null });
  const ask = async (/** @type {string} */ path) => (await call(base, path, tokens)).json();
  await page.goto(base + (typeof shot.path === 'string' ? shot.path : await shot.path(ask)));
  if (shot.tap) await page.getByText(shot.tap).first().click();
  await page.getByText(shot.see).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.screenshot({ path: file });
  await context.close();
}

/** Runs in the page: Taro keeps a value as `{ data }`. @param {Record<string, unknown>} values */
function keep(values) {
  for (const [key, data] of Object.entries(values)) if (data) localStorage.setItem(key, JSON.stringify({ data }));
}

/** @param {string} base @param {string} name */
async function signIn(base, name) {
  const { people } = await (await call(base, '/demo/people', null)).json();
  const personId = people.find((/** @type {{ name: string }} */ person) => person.name === name).id;
  const body = JSON.stringify({ personId });
  return (
    await fetch(`${base}/api/sessions/demo`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  ).json();
}

/** @param {string} base @param {string} path @param {{ accessToken: string } | null} tokens */
const call = (base, path, tokens) =>
  fetch(`${base}/api${path}`, tokens ? { headers: { Authorization: `Bearer ${tokens.accessToken}` } } : {});
