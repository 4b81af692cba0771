/** Whether the phone has a network, and who wants to know. */
import type { Listeners } from './listeners.js';

export type NetworkType = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none';

export interface Network {
  type(): NetworkType;
  /** With `none` every request fails, as in a lift. */
  change(type: NetworkType): void;
}

export function createNetwork(listeners: Listeners): Network {
  let current: NetworkType = 'wifi';
  return {
    type: () => current,
    change(type) {
      current = type;
      listeners.emit({ isConnected: type !== 'none', networkType: type });
    },
  };
}
