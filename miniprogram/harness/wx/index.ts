/** Puts the global `wx` together. */
import type { LaunchArguments } from '../appInstance.js';
import type { Journal } from '../journal.js';
import type { PageStack } from '../pageStack.js';
import type { Realm } from '../realm.js';
import { callbackApi, type Options, record, type Work } from './callbackApi.js';
import { type DeviceSettings, deviceApis } from './device.js';
import { createDialogs, type Dialogs } from './dialogs.js';
import { createFiles, type Files, fileApis, type PreparedFile } from './files.js';
import { createListeners, type Listeners } from './listeners.js';
import { createNetwork, type Network } from './network.js';
import { queryApis } from './query.js';
import { HAPPENINGS, type Happening, RECORDED } from './recorded.js';
import { type Storage, storageApis } from './storage.js';
import { transferApis } from './transfers.js';

export interface Phone {
  wx: Record<string, unknown>;
  dialogs: Dialogs;
  files: Files;
  network: Network;
  emit(happening: Happening, event: unknown): void;
}

export interface PhoneParts {
  realm: Realm;
  journal: Journal;
  baseUrl: string;
  loginCode: () => string | Promise<string>;
  album: PreparedFile[];
  storage: Storage;
  settings: DeviceSettings;
  launch: LaunchArguments;
  pages: PageStack;
}

/** Fields of `wx` that are asked for but are nothing we have: reading them is fine. */
const ABSENT = new Set(['webpackJsonp', 'cloud', 'env', 'then', 'toJSON']);

export function createPhone(parts: PhoneParts): Phone {
  const { realm, journal, settings } = parts;
  const listeners = Object.fromEntries(
    HAPPENINGS.map((name) => [name, createListeners(`wx.on${name}`, realm, journal)]),
  ) as Record<Happening, Listeners>;
  const network = createNetwork(listeners.NetworkStatusChange);
  const files = createFiles(parts.album);
  const { dialogs, apis: dialogApis } = createDialogs(journal);
  const storage = storageApis(parts.storage, realm.adopt);
  const device = deviceApis(settings, realm.adopt);
  const later = (work: () => void) => void (realm.global.setTimeout as typeof setTimeout)(work, 0);
  const withCallbacks: Record<string, Work> = {
    ...Object.fromEntries(RECORDED.map((name) => [name, () => undefined])),
    ...storage.callback,
    ...device.callback,
    ...dialogApis,
    ...fileApis(files, realm.adopt),
    ...routing(parts.pages),
    ...consents(realm.adopt),
    login: async () => ({ code: await parts.loginCode() }),
    checkSession: () => undefined,
    getNetworkType: () => ({ networkType: network.type() }),
    startPullDownRefresh: () => void later(() => parts.pages.top().call('onPullDownRefresh')),
  };
  const wx: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(withCallbacks).map(([name, work]) => [name, callbackApi(parts, name, work)])),
    ...Object.fromEntries(
      HAPPENINGS.flatMap((name) => [
        [`on${name}`, listeners[name].add],
        [`off${name}`, listeners[name].remove],
      ]),
    ),
    ...transferApis({ ...parts, network, files }),
    ...storage.direct,
    ...device.direct,
    ...queryApis(realm.adopt, later),
    nextTick: later,
    canIUse: (name: string) => name.split('.')[0]! in wx,
    getLaunchOptionsSync: () => realm.adopt(parts.launch),
    getEnterOptionsSync: () => realm.adopt(parts.launch),
    getUpdateManager: () => ({
      onCheckForUpdate: later,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    reportEvent: (name: string, data: Options) => record(journal, `reportEvent ${name}`, data ?? {}),
  };
  return {
    wx: refusingUnknown(wx, journal),
    dialogs,
    files,
    network,
    emit: (happening, event) => listeners[happening].emit(event),
  };
}

function routing(pages: PageStack): Record<string, Work> {
  return {
    navigateTo: ({ url }) => pages.navigateTo(String(url)),
    redirectTo: ({ url }) => pages.redirectTo(String(url)),
    switchTab: ({ url }) => pages.switchTab(String(url)),
    reLaunch: ({ url }) => pages.reLaunch(String(url)),
    navigateBack: ({ delta }) => pages.navigateBack(delta === undefined ? 1 : Number(delta)),
  };
}

/** A person who has agreed to everything. */
function consents(adopt: <T>(value: T) => T): Record<string, Work> {
  return {
    requestSubscribeMessage: ({ tmplIds }) =>
      Object.fromEntries(((tmplIds as string[] | undefined) ?? []).map((id) => [id, 'accept'])),
    getSetting: () => ({ authSetting: adopt({}), subscriptionsSetting: adopt({ mainSwitch: true }) }),
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '' }),
    getClipboardData: () => ({ data: '' }),
  };
}

/** Calling what the harness does not have is an error that names it; `wx` itself stays open for the app's own fields. */
function refusingUnknown(wx: Record<string, unknown>, journal: Journal): Record<string, unknown> {
  return new Proxy(wx, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || ABSENT.has(name)) return Reflect.get(target, name) as unknown;
      return () => {
        const error = new Error(`wx.${name} is not in the harness: add it under miniprogram/harness/wx`);
        journal.report(`wx.${name}`, error.message);
        throw error;
      };
    },
  });
}
