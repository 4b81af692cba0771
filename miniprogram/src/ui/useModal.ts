/** Keeps the keyboard inside a dialog on the web: focus moves in, Tab stays in, Escape closes, focus returns. */
import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE = '[tabindex="0"], input, textarea, button, a[href]';
const weapp = process.env.TARO_ENV === 'weapp';

/** The open dialogs, the topmost last: only that one hears the keys. */
const opened: RefObject<HTMLElement | null>[] = [];

/** Ref and properties to spread on the dialog's root; both do nothing in WeChat, which has no keyboard focus. */
export function useModal(onClose: () => void): { ref: RefObject<HTMLElement>; keys: Record<string, unknown> } {
  const ref = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (weapp) return;
    const before = document.activeElement;
    opened.push(ref);
    // Taro's elements can take the focus only a frame after they are mounted.
    const frame = requestAnimationFrame(() => {
      if (!ref.current?.contains(document.activeElement)) ref.current?.focus();
    });
    // On the document: a tap on plain words inside leaves the focus with the page.
    const onKeyDown = (event: KeyboardEvent) => {
      if (opened.at(-1) !== ref) return;
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') stayInside(event, ref.current);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', onKeyDown);
      opened.splice(opened.indexOf(ref), 1);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return { ref, keys: weapp ? {} : { tabIndex: -1 } };
}

function stayInside(event: KeyboardEvent, root: HTMLElement | null): void {
  const all = root ? Array.from(root.querySelectorAll<HTMLElement>(FOCUSABLE)) : [];
  const edge = event.shiftKey ? all[0] : all.at(-1);
  const inside = all.includes(document.activeElement as HTMLElement);
  if (inside && document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
}
