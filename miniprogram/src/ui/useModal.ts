/** Keeps the keyboard inside a dialog on the web: focus moves in, Tab stays in, Escape closes, focus returns. */
import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE = '[tabindex="0"], input, textarea, button, a[href]';
const weapp = process.env.TARO_ENV === 'weapp';

interface KeyLike {
  key: string;
  shiftKey: boolean;
  preventDefault(): void;
  stopPropagation(): void;
}

/** Ref and key handlers to spread on the dialog's root; both do nothing in WeChat, which has no keyboard focus. */
export function useModal(onClose: () => void): { ref: RefObject<HTMLElement>; keys: Record<string, unknown> } {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (weapp) return;
    const before = document.activeElement;
    ref.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyLike) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key === 'Tab') stayInside(event, ref.current);
  };
  return { ref, keys: weapp ? {} : { tabIndex: -1, onKeyDown } };
}

function stayInside(event: KeyLike, root: HTMLElement | null): void {
  const all = root ? Array.from(root.querySelectorAll<HTMLElement>(FOCUSABLE)) : [];
  const edge = event.shiftKey ? all[0] : all.at(-1);
  const inside = all.includes(document.activeElement as HTMLElement);
  if (inside && document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
}
