/** A sentence that passes: what was just done. Anything one must act on belongs on the page instead. */
import { View } from '@tarojs/components';
import { useSyncExternalStore } from 'react';
import { aria } from './aria';
import { Icon, type IconName } from './Icon';

interface Shown {
  id: number;
  message: string;
  icon?: IconName | undefined;
}

let shown: Shown | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let count = 0;
const listeners = new Set<() => void>();

function show(next: Shown | undefined): void {
  shown = next;
  for (const tell of listeners) tell();
}

/** Shows `message` on the page in front for about as long as it takes to read it twice; a newer one replaces it. */
export function toast(message: string, icon?: IconName): void {
  clearTimeout(timer);
  count += 1;
  show({ id: count, message, icon });
  timer = setTimeout(() => show(undefined), 1600 + message.length * 120);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Drawn by Screen; pages call `toast()`. */
export function Toasts() {
  const read = () => shown;
  const now = useSyncExternalStore(subscribe, read, read);
  return (
    <View className={now ? 'toast' : ''} {...aria({ role: 'status', live: 'polite' })}>
      {now && (
        <View className="toast-body" key={now.id}>
          {now.icon && <Icon name={now.icon} size={20} />}
          {now.message}
        </View>
      )}
    </View>
  );
}
