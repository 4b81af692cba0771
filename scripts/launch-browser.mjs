/** Starts the headless browser that pictures and browser tests use. */
import { chromium } from 'playwright-core';
import { chromiumFor } from './chromium.mjs';

/** The caller closes it. @param {import('playwright-core').LaunchOptions} [options] added to ours @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser(options = {}) {
  const { executablePath, args, env } = await chromiumFor();
  return chromium.launch({ ...options, executablePath, env, args: [...args, ...(options.args ?? [])] });
}
