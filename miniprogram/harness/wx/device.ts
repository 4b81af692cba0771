/** The phone: screen, system, theme, type size. An iPhone-sized screen of 390 × 844 with a menu button as in WeChat 8. */

export interface DeviceSettings {
  theme: 'light' | 'dark';
  /** px of WeChat's own text; 16 is normal, 关怀模式 sets 23 and more. */
  fontSizeSetting: number;
  SDKVersion: string;
}

const SCREEN = {
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 844,
  statusBarHeight: 47,
  screenTop: 0,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
};
const HARDWARE = {
  brand: 'iPhone',
  model: 'iPhone 14',
  system: 'iOS 17.0',
  platform: 'ios',
  abi: 'arm64',
  benchmarkLevel: 40,
  memorySize: 6144,
};
const SETTING = { bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' };

/** Functions without arguments that answer at once; `settings` is read anew on every call. */
export function deviceApis(settings: DeviceSettings, adopt: <T>(value: T) => T) {
  const appBase = () => ({
    SDKVersion: settings.SDKVersion,
    theme: settings.theme,
    fontSizeSetting: settings.fontSizeSetting,
    fontSizeScaleFactor: settings.fontSizeSetting / 16,
    language: 'zh_CN',
    version: '8.0.50',
    enableDebug: false,
    host: { env: 'WeChat' },
  });
  const all = () => adopt({ ...SCREEN, ...HARDWARE, ...SETTING, ...appBase() });
  const direct = {
    getWindowInfo: () => adopt(SCREEN),
    getDeviceInfo: () => adopt(HARDWARE),
    getAppBaseInfo: () => adopt(appBase()),
    getSystemSetting: () => adopt(SETTING),
    getAppAuthorizeSetting: () =>
      adopt({ albumAuthorized: 'authorized', cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getSystemInfoSync: all,
    getMenuButtonBoundingClientRect: () => adopt({ width: 87, height: 32, top: 51, right: 380, bottom: 83, left: 293 }),
    getAccountInfoSync: () =>
      adopt({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' }, plugin: {} }),
  };
  return { direct, callback: { getSystemInfo: all, getSystemInfoAsync: all } };
}
