/** The controls of a running mini-program: what a test reads from it and does to it. */
import type { AppInstance, LaunchArguments } from './appInstance.js';
import type { Gestures } from './gestures.js';
import type { Journal } from './journal.js';
import type { PageStack } from './pageStack.js';
import type { OpenPage } from './pages.js';
import { findElement, nameOf, type Target, textOf } from './screen.js';
import { poll } from './waiting.js';
import type { DeviceSettings } from './wx/device.js';
import type { Phone } from './wx/index.js';
import type { NetworkType } from './wx/network.js';

/** A wait that succeeds costs nothing, and other work on the machine must fail none. */
const PATIENCE_MS = 30_000;

export interface Miniprogram
  extends Pick<Journal, 'errors' | 'warnings' | 'calls' | 'requests' | 'setData' | 'toasts'> {
  /** From reading the build to the first page being ready. */
  launchMs: number;
  /** The page on screen. */
  page(): OpenPage;
  /** Its path without leading slash. */
  pagePath(): string;
  /** Words on the page, its custom tab bar and the open dialog, one block a line. */
  text(): string;
  html(): string;
  find(target: Target): Element | undefined;
  findAll(selector: string): Element[];
  /** The waits ask every few ms, and reject at once when the app reports an error, else after `timeoutMs` (30 s) with what is on screen. */
  waitFor<T>(ask: () => T, what: string, timeoutMs?: number): Promise<NonNullable<T>>;
  waitForText(words: string | RegExp, timeoutMs?: number): Promise<void>;
  waitForPage(path: string, timeoutMs?: number): Promise<void>;
  /** These wait for their element first. */
  tap(target: Target): Promise<void>;
  input(target: Target, value: string): Promise<void>;
  submit(target: Target): Promise<void>;
  send(target: Target, event: string, detail?: unknown): Promise<void>;
  /** Wait for the dialog, answer it, give its words. */
  answerModal(answer: 'confirm' | 'cancel', content?: string): Promise<string>;
  answerSheet(item: string | null): Promise<string>;
  /** The phone's own back gesture. */
  back(): void;
  tapTab(words: string): void;
  pullDown(): void;
  reachBottom(): void;
  hide(): void;
  show(): void;
  setTheme(theme: 'light' | 'dark'): void;
  setNetwork(type: NetworkType): void;
  prepareFiles: Phone['files']['prepare'];
  /** Ends the app. Rejects with all it reported; `{ quiet: true }` for tests about failing. A second call does nothing. */
  stop(options?: { quiet?: boolean }): Promise<void>;
}

interface Parts {
  journal: Journal;
  stack: PageStack;
  phone: Phone;
  app: AppInstance;
  gestures: Gestures;
  launch: LaunchArguments;
  settings: DeviceSettings;
  tabs: { pagePath: string; text: string }[];
  launchMs: number;
  close(): void;
}

export function createMiniprogram(parts: Parts): Miniprogram {
  const { journal, stack, phone } = parts;
  const { errors, warnings, calls, requests, setData, toasts } = journal;
  return {
    errors,
    warnings,
    calls,
    requests,
    setData,
    toasts,
    launchMs: parts.launchMs,
    ...reading(parts),
    ...touching(parts),
    ...circumstances(parts),
    page: () => stack.top(),
    prepareFiles: phone.files.prepare,
    stop: stopOnce(parts),
  };
}

function reading({ stack, phone }: Parts) {
  const element = () => stack.top().element;
  return {
    pagePath: () => stack.top().path,
    text: () => [textOf(element()), phone.dialogs.onScreen()].filter(Boolean).join('\n'),
    html: () => element().innerHTML,
    find: (target: Target) => findElement(element(), target),
    findAll: (selector: string) => [...element().querySelectorAll(selector)],
  };
}

function waiting(parts: Parts) {
  const { journal } = parts;
  const { text, pagePath } = reading(parts);
  const screen = () => `On screen (${pagePath()}):\n${text()}`;
  const waitFor = <T>(ask: () => T, what: string, timeoutMs = PATIENCE_MS) => {
    const watchful = () => {
      if (journal.errors.length)
        throw new Error(`${what}: the app reported\n${journal.errors.join('\n')}\n${screen()}`);
      return ask();
    };
    return poll(watchful, () => `${what}: not within ${timeoutMs} ms. ${screen()}`, timeoutMs);
  };
  return {
    waitFor,
    async waitForText(words: string | RegExp, timeoutMs?: number) {
      const seen = () => (typeof words === 'string' ? text().includes(words) : words.test(text()));
      await waitFor(seen, `text ${String(words)}`, timeoutMs);
    },
    async waitForPage(path: string, timeoutMs?: number) {
      await waitFor(() => pagePath() === path, `page ${path}`, timeoutMs);
    },
  };
}

function touching(parts: Parts) {
  const { gestures, phone } = parts;
  const waits = waiting(parts);
  const { find } = reading(parts);
  const appear = (target: Target) => waits.waitFor(() => find(target), `element ${nameOf(target)}`);
  return {
    ...waits,
    tap: async (target: Target) => gestures.tap(await appear(target)),
    input: async (target: Target, value: string) => gestures.input(await appear(target), value),
    submit: async (target: Target) => gestures.submit(await appear(target)),
    send: async (target: Target, event: string, detail: unknown = {}) =>
      gestures.send(await appear(target), event, detail),
    answerModal: (answer: 'confirm' | 'cancel', content?: string) =>
      waits.waitFor(() => phone.dialogs.answerModal(answer, content), 'modal'),
    answerSheet: (item: string | null) => waits.waitFor(() => phone.dialogs.answerSheet(item), 'action sheet'),
  };
}

function circumstances({ stack, phone, app, launch, settings, tabs }: Parts) {
  return {
    back: () => stack.navigateBack(),
    tapTab(words: string) {
      const index = tabs.findIndex(({ text }) => text === words);
      if (index < 0) throw new Error(`no tab "${words}", only ${tabs.map(({ text }) => text).join(', ')}`);
      stack.switchTab(`/${tabs[index]!.pagePath}`);
      stack.top().call('onTabItemTap', { index, ...tabs[index] });
    },
    pullDown: () => void stack.top().call('onPullDownRefresh'),
    reachBottom: () => void stack.top().call('onReachBottom'),
    hide() {
      stack.top().hide();
      app.call('onHide', {});
      phone.emit('AppHide', {});
    },
    show() {
      app.call('onShow', launch);
      phone.emit('AppShow', launch);
      stack.top().show();
    },
    setTheme(theme: 'light' | 'dark') {
      settings.theme = theme;
      app.call('onThemeChange', { theme });
      phone.emit('ThemeChange', { theme });
    },
    setNetwork: (type: NetworkType) => phone.network.change(type),
  };
}

function stopOnce({ journal, close }: Parts): Miniprogram['stop'] {
  let stopped = false;
  return async ({ quiet = false } = {}) => {
    if (stopped) return;
    stopped = true;
    // One more turn, so that a rejection nobody caught is still heard.
    await new Promise((resume) => setTimeout(resume));
    close();
    if (!quiet && journal.errors.length) throw new Error(`the mini-program reported:\n${journal.errors.join('\n')}`);
  };
}
