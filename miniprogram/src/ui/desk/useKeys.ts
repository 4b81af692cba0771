/** The desk's keyboard: j, k, Enter, e, / act on the list, never while someone is typing. */
import { useEffect, useRef } from 'react';

export type KeyMap = Readonly<Record<string, () => void>>;

const weapp = process.env.TARO_ENV === 'weapp';

/** Whether a key pressed there belongs to what is under the focus: a field, a button's Enter, an open dialog. */
function busy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (document.querySelector('[role="dialog"]')) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable) return true;
  return event.key === 'Enter' && target.tabIndex === 0;
}

/** Calls `keys[event.key]` on the web; in WeChat it does nothing. The newest functions are used, so they need no memo. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (weapp) return;
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      if (!act || busy(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
