/** People in a browser: each signs in as somebody of the demo company and then taps, writes and looks as a person would. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';

export interface Somebody {
  readonly page: Page;
  /** Waits until the words are on the screen. */
  sees(words: string | RegExp): Promise<void>;
  /** Taps what carries the words. */
  taps(words: string | RegExp): Promise<void>;
  /** Writes into the field with this label or hint. */
  writes(field: string, text: string): Promise<void>;
  /** Opens an address of the app. */
  goes(path: string): Promise<void>;
  /** Presses the button of this name. */
  presses(name: string | RegExp): Promise<void>;
  /** Ticks the box of this name. */
  ticks(name: string | RegExp): Promise<void>;
  /** Chooses one of several. */
  chooses(name: string | RegExp): Promise<void>;
  /** What stands in the first element shown of this class, once it is one of these. */
  reads(selector: string, words: RegExp): Promise<string>;
  /** Adds a photo where the page asks for one. */
  adds(photo: Buffer): Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** How long every answer takes to reach the page, milliseconds: nobody's journey may hang on the machine being fast. */
const ANSWER_TAKES = Number(process.env.JOURNEYS_ANSWER_TAKES ?? 250);

/** Somebody nobody knows yet opens an address. Whatever the page throws fails the journey. */
export async function visit(browser: Browser, address: string, where: 'phone' | 'desk'): Promise<Somebody> {
  const page = await browser.newPage({ viewport: where === 'phone' ? PHONE : DESK });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.route(/\/api\//, async (route) => {
    await sleep(ANSWER_TAKES);
    // Whoever closed the page meanwhile waits for nothing.
    if (!page.isClosed()) await route.continue().catch((error) => page.isClosed() || Promise.reject(error));
  });
  await page.goto(address);
  return at(page);
}

/** Signs in on a phone-sized page, or at a desk. */
export async function signIn(browser: Browser, url: string, name: string, where: 'phone' | 'desk'): Promise<Somebody> {
  const somebody = await visit(browser, `${url}/accounts/pages/signIn/index`, where);
  const { page } = somebody;
  await somebody.taps(name);
  await page.waitForFunction(() => localStorage.getItem('session') !== null);
  await page.goto(url);
  return somebody;
}

function at(page: Page): Somebody {
  // Taro keeps the pages below on the stack in the document, so only what is shown counts.
  const shown = (locator: Locator) => locator.locator('visible=true').first();
  // What somebody is still writing is text of the document too, but nothing the product has said.
  const said = (words: string | RegExp) => shown(page.getByText(words).and(page.locator(':not(textarea)')));
  return {
    page,
    sees: (words) => said(words).waitFor(),
    taps: (words) => said(words).click(),
    async writes(field, text) {
      const line = shown(page.getByLabel(field).or(page.getByPlaceholder(field)).and(page.locator('input, textarea')));
      // A hand takes longer than a page that is still waking up, and strikes more than one key.
      for (let tries = 0; tries < 20; tries++) {
        await line.fill(text.slice(0, -1));
        await line.pressSequentially(text.slice(-1));
        await page.waitForTimeout(100);
        if ((await line.inputValue()) === text) return;
      }
      throw new Error(`${field} does not keep what is written`);
    },
    goes: async (path) => void (await page.goto(new URL(path, page.url()).href)),
    presses: (name) => shown(page.getByRole('button', { name })).click(),
    ticks: (name) => shown(page.getByRole('checkbox', { name })).click(),
    chooses: (name) =>
      shown(page.getByRole('radio', { name }).or(page.getByRole('radio').filter({ hasText: name }))).click(),
    reads: async (selector, words) =>
      (await shown(page.locator(selector).filter({ hasText: words })).textContent()) ?? '',
    async adds(photo) {
      const chooser = page.waitForEvent('filechooser');
      await shown(page.getByText('拍照')).click();
      await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
      await shown(page.getByText('已传好')).waitFor();
    },
  };
}

/** A photo as a phone takes it: large, with a position in its EXIF. */
export const phonePhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#cbb8a0' } })
    .withExif({ IFD3: { GPSLatitude: '31/1 12/1 0/1' } })
    .jpeg()
    .toBuffer();
