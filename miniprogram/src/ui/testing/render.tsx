/** Draws a component into the document for one test and finds things in it as a screen reader would. */
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

export interface Drawn {
  /** The element with this role and accessible name; throws when there is none. */
  get(role: string, name: string): HTMLElement;
  all(role: string): HTMLElement[];
  text(): string;
  tap(role: string, name: string): void;
  press(role: string, name: string, key: string): void;
  again(node: ReactNode): void;
}

export function render(node: ReactNode): Drawn {
  document.body.innerHTML = '<div id="root"></div>';
  const host = document.getElementById('root')!;
  const root = createRoot(host);
  act(() => root.render(node));
  const all = (role: string) => Array.from(host.querySelectorAll<HTMLElement>(`[role="${role}"]`));
  const get = (role: string, name: string) => {
    const found = all(role).find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!found) throw new Error(`no ${role} named ${name}`);
    return found;
  };
  const send = (role: string, name: string, event: Event) => act(() => void get(role, name).dispatchEvent(event));
  return {
    get,
    all,
    text: () => host.textContent ?? '',
    tap: (role, name) => send(role, name, new MouseEvent('click', { bubbles: true })),
    press: (role, name, key) => send(role, name, new KeyboardEvent('keydown', { key, bubbles: true })),
    again: (next) => act(() => root.render(next)),
  };
}
