/** A device and its place in words its owner recognises, from what it says of itself and the address it called from. */

const first = (agent: string, names: readonly (readonly [RegExp, string])[]): string =>
  names.find(([pattern]) => pattern.test(agent))?.[1] ?? '';

const MACHINES = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/i, '鸿蒙手机'],
  [/Android(?!.*Mobile)/, '安卓平板'],
  [/Android/, '安卓手机'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Windows/, 'Windows 电脑'],
  [/Linux|CrOS/, 'Linux 电脑'],
] as const;

/** The order matters: most browsers also claim to be Chrome and Safari. */
const APPS = [
  [/MicroMessenger|wechatdevtools/i, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const;

/** `iPhone 上的微信`, `Mac 上的 Chrome`; what we can't make out is `没认出的设备`. */
export function deviceWords(agent: string): string {
  const [machine, app] = [first(agent, MACHINES), first(agent, APPS)];
  const on = `${/\w$/.test(machine) ? ' ' : ''}上的${/^\w/.test(app) ? ' ' : ''}`;
  if (machine && app) return `${machine}${on}${app}`;
  return machine || app || '没认出的设备';
}

/** An address without the part that names one household: `203.0.113.*`, `2001:db8:1:*`. */
export function maskAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (plain === '::1' || plain.startsWith('127.')) return '本机';
  if (plain.includes('.')) return `${plain.split('.').slice(0, 3).join('.')}.*`;
  const [head = ''] = plain.split('::');
  return `${head.split(':').slice(0, 3).join(':')}:*`;
}
