/** Proves that the browser starts on this machine and draws Chinese with the fonts from npm, whatever the system has. */
import { afterEach, expect, test, vi } from 'vitest';
import { launchBrowser } from './launch-browser.mjs';

const RARE = '盖到第18层，砼、囍、㎡、①、￥1,280.50';
const SERIF = 'Noto Serif SC ExtraLight';
const SANS = 'Noto Sans SC Thin';

let browser;
afterEach(async () => {
  vi.unstubAllEnvs();
  await browser?.close();
});

for (const source of ['installed', 'npm']) {
  test(`the ${source} browser draws every weight of serif and sans with one font each`, async () => {
    vi.stubEnv('JIASHU_BROWSER', source);
    browser = await launchBrowser();
    const page = await browser.newPage();
    expect(await fontsOf(page, 'font-family: "Songti SC", serif')).toEqual([SERIF]);
    expect(await fontsOf(page, 'font-family: "PingFang SC", sans-serif; font-weight: 600')).toEqual([SANS]);
    expect(await fontsOf(page, 'font-family: Unheard, sans-serif')).toEqual([SANS]);
  });
}

test('a bolder weight is drawn with more ink', async () => {
  browser = await launchBrowser();
  const page = await browser.newPage();
  const ink = [];
  for (const weight of [400, 600, 700]) {
    await page.setContent(`<p style="font: ${weight} 40px serif">家书盖到第十八层</p>`);
    ink.push(await darkness(page));
  }
  expect(ink[1]).toBeGreaterThan(ink[0]);
  expect(ink[2]).toBeGreaterThan(ink[1]);
});

async function fontsOf(page, style) {
  await page.setContent(`<p style='${style}'>${RARE}</p>`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}

/** Sum of darkness over a screenshot, measured in the browser itself. */
async function darkness(page) {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels.reduce((sum, value, index) => sum + (index % 4 === 0 ? 255 - value : 0), 0);
  }, picture);
}
