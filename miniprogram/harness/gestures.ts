/** What a finger and a keyboard do to a rendered page, as the events WeChat sends. */
import type { Element as FrameworkElement } from 'glass-easel';
import type { Framework } from './framework.js';
import type { Realm } from './realm.js';

type Field = Element & { value?: string };

export interface Gestures {
  /** Sends any event, for example `change` of a picker. Touch events climb out of components, others bubble inside theirs. */
  send(element: Element, event: string, detail: unknown): void;
  /** Throws when the element or a button around it is disabled. A submit or reset button also sends that event to its form. */
  tap(element: Element): void;
  /** Focus, the whole value at once, blur. Throws when there is no field at or in the element, or it is disabled. */
  input(element: Element, value: string): void;
  /** Sends `submit` to the form at or around the element, with the values of its named fields. */
  submit(element: Element): void;
}

const TOUCH = new Set(['tap', 'longpress', 'longtap', 'touchstart', 'touchend', 'touchmove', 'touchcancel']);

export function createGestures({ glassEasel }: Framework, realm: Realm): Gestures {
  function send(element: Element, name: string, detail: unknown) {
    const composed = TOUCH.has(name);
    const touches = realm.adopt(composed ? [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }] : []);
    const extraFields = { touches, changedTouches: touches };
    const event = new glassEasel.Event(name, realm.adopt(detail), { bubbles: true, composed, extraFields });
    frameworkElement(element).dispatchEvent(event);
  }
  function tap(element: Element) {
    refuseDisabled(element);
    for (const name of ['touchstart', 'touchend', 'tap']) send(element, name, { x: 0, y: 0 });
    const button = element.closest('button[form-type]');
    const form = button?.closest('form');
    if (!button || !form) return;
    const kind = button.getAttribute('form-type');
    if (kind === 'submit') submit(form);
    if (kind === 'reset') send(form, 'reset', {});
  }
  function input(element: Element, value: string) {
    const field = (
      element.matches('input, textarea') ? element : element.querySelector('input, textarea')
    ) as Field | null;
    if (!field) throw new Error(`no input or textarea at or in <${element.tagName.toLowerCase()}>`);
    refuseDisabled(field);
    field.value = value;
    send(field, 'focus', { value, height: 0 });
    send(field, 'input', { value, cursor: value.length, keyCode: 0 });
    send(field, 'blur', { value, cursor: value.length });
  }
  function submit(element: Element) {
    const form = element.closest('form');
    if (!form) throw new Error(`no form at or around <${element.tagName.toLowerCase()}>`);
    const fields = [...form.querySelectorAll('[name]')] as Field[];
    const value = Object.fromEntries(
      fields.map((field) => [field.getAttribute('name'), field.value ?? field.getAttribute('value') ?? '']),
    );
    send(form, 'submit', { value, formId: '' });
  }
  return { send, tap, input, submit };
}

function frameworkElement(element: Element): FrameworkElement {
  let node = element as Element & { __wxElement?: FrameworkElement };
  while (!node.__wxElement && node.parentElement) node = node.parentElement;
  if (!node.__wxElement) throw new Error(`<${element.tagName.toLowerCase()}> is not part of a page`);
  return node.__wxElement;
}

function refuseDisabled(element: Element): void {
  const disabled = element.closest('[disabled]');
  if (disabled) throw new Error(`<${disabled.tagName.toLowerCase()}> "${disabled.textContent?.trim()}" is disabled`);
}
