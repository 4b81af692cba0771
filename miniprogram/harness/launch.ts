/** Starts a weapp build in WeChat's component framework and hands over the controls. */
import { type AppConfig, readAppConfig } from './appConfig.js';
import { type LaunchArguments, startApp } from './appInstance.js';
import { createRegister } from './components.js';
import { loadFramework } from './framework.js';
import { createGestures } from './gestures.js';
import { createJournal, type Journal } from './journal.js';
import { createMiniprogram, type Miniprogram } from './miniprogram.js';
import { createModules } from './modules.js';
import { createPageStack, type PageStack, parseUrl } from './pageStack.js';
import { createPageOpener } from './pages.js';
import { createRealm, type Realm } from './realm.js';
import { meterSetData } from './setDataMeter.js';
import type { DeviceSettings } from './wx/device.js';
import type { PreparedFile } from './wx/files.js';
import { createPhone } from './wx/index.js';
import type { Storage } from './wx/storage.js';

export interface LaunchOptions extends Partial<DeviceSettings> {
  /** Folder with app.json. */
  dir: string;
  /** Where every request goes, whatever host the build names, as in `http://127.0.0.1:8787`. */
  baseUrl: string;
  /** What wx.login gives; a function is asked every time. Without it wx.login gives `harness-code`. */
  loginCode?: string | (() => string | Promise<string>);
  /** Pictures, films and documents lying ready; every choosing takes from the front. */
  files?: PreparedFile[];
  /** What lies in storage; the map is written to, so that a second launch can go on with it. */
  storage?: Storage;
  /** Page to start on, with query, as a shared card or a code would; the first page by default. */
  url?: string;
  /** WeChat's number for how the app was opened; 1001 is the list of recent mini-programs. */
  scene?: number;
}

/** Resolves when the first page is shown and ready. Rejects when a template does not compile or the app's own code throws on the way. */
export async function launchMiniprogram(options: LaunchOptions): Promise<Miniprogram> {
  const started = performance.now();
  const journal = createJournal();
  const app = readAppConfig(options.dir);
  const realm = createRealm(journal);
  const framework = loadFramework(realm, journal);
  const close = () => {
    stack?.closeAll();
    realm.close();
    framework.close();
  };
  let stack: PageStack | undefined;
  try {
    meterSetData(framework, journal);
    const load = createModules(options.dir, realm);
    const register = createRegister({ dir: options.dir, app, framework, realm, load });
    stack = createPageStack(app, createPageOpener({ framework, register, realm, journal }), journal);
    const pages = stack;
    const { url, launch } = startingPoint(options, app);
    const settings = deviceSettings(options);
    const phone = createPhone({ ...phoneParts(options, realm, journal), settings, launch, pages });
    const instance = startApp({ realm, journal, stack: pages, load, wx: phone.wx });
    instance.call('onLaunch', launch);
    instance.call('onShow', launch);
    pages.reLaunch(url);
    const launchMs = performance.now() - started;
    const gestures = createGestures(framework, realm);
    return createMiniprogram({
      journal,
      stack: pages,
      phone,
      app: instance,
      gestures,
      launch,
      settings,
      tabs: app.tabs,
      launchMs,
      close,
    });
  } catch (error) {
    close();
    throw error;
  }
}

function startingPoint({ url, scene = 1001 }: LaunchOptions, app: AppConfig): { url: string; launch: LaunchArguments } {
  const start = url ?? `/${app.pages[0]}`;
  return { url: start, launch: { ...parseUrl(start, ''), scene, referrerInfo: {} } };
}

function deviceSettings({
  theme = 'light',
  fontSizeSetting = 16,
  SDKVersion = '3.5.0',
}: LaunchOptions): DeviceSettings {
  return { theme, fontSizeSetting, SDKVersion };
}

function phoneParts(
  { baseUrl, loginCode = 'harness-code', files = [], storage = new Map() }: LaunchOptions,
  realm: Realm,
  journal: Journal,
) {
  return {
    realm,
    journal,
    baseUrl,
    album: files,
    storage,
    loginCode: typeof loginCode === 'string' ? () => loginCode : loginCode,
  };
}
