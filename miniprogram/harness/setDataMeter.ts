/** Watches every setData: measures it, refuses what WeChat refuses, and reads Taro's spelling of paths. */
import type { Framework } from './framework.js';
import type { Journal } from './journal.js';

const LIMIT_BYTES = 1024 * 1024;

interface Caller {
  is: string;
  setData(data: Record<string, unknown>, callback?: () => void): void;
}

export function meterSetData({ adapter }: Framework, journal: Journal): void {
  const prototype = adapter.component.ComponentCaller.prototype as unknown as Caller;
  const original = prototype.setData;
  prototype.setData = function setData(this: Caller, data, callback) {
    const bytes = Buffer.byteLength(JSON.stringify(data));
    journal.setData.push({ path: this.is, bytes });
    if (bytes > LIMIT_BYTES)
      journal.report('setData', `${bytes} bytes on ${this.is}, WeChat takes at most ${LIMIT_BYTES}`);
    original.call(this, plainPaths(data), callback);
  };
}

/** `root.cn.[0]` → `root.cn[0]`: WeChat's phone runtime accepts both. */
function plainPaths(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([path, value]) => [path.replaceAll('.[', '['), value]));
}
