/** What a finger and a keyboard do to a rendered page, as the events WeChat sends. */
import type { Framework } from './framework.js';
import { frameworkElement, isOn } from './nodes.js';
import type { Realm } from './realm.js';

type Field = Element & { value?: string };

export interface Gestures {
  /** Sends any event, for example `change` of a picker. Touch events climb out of components, others bubble inside theirs. */
  send(element: Element, event: string, detail: unknown): void;
  /** Throws when the element or a button around it is disabled, or says so to a screen reader. A submit or reset button also sends that event to its form. */
  tap(element: Element): void;
  /** Focus, the whole value at once, blur. Throws when there is no field at or in the element, or it is disabled. */
  input(element: Element, value: string): void;
  /** Sends `submit` to the form at or around the element, with the values of its named fields. */
  submit(element: Element): void;
}

const FIELDS = 'input, textarea, switch, slider, picker, checkbox-group, radio-group';
const TOUCH = new Set(['tap', 'longpress', 'longtap', 'touchstart', 'touchend', 'touchmove', 'touchcancel']);

export function createGestures({ glassEasel }: Framework, realm: Realm): Gestures {
  // What a picker or switch was last set to; the document keeps that only for text fields.
  const chosen = new WeakMap<Element, unknown>();
  function send(element: Element, name: string, detail: unknown) {
    if (name === 'change') chosen.set(element, (detail as { value?: unknown } | null)?.value);
    const composed = TOUCH.has(name);
    const touches = realm.adopt(composed ? [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }] : []);
    const extraFields = { touches, changedTouches: touches };
    const event = new glassEasel.Event(name, realm.adopt(detail), { bubbles: true, composed, extraFields });
    frameworkElement(element).dispatchEvent(event);
  }
  function fieldValue(field: Field): unknown {
    if (field.matches('input, textarea')) return field.value;
    if (chosen.has(field)) return chosen.get(field);
    return field.matches('switch') ? isOn(field, 'checked') : frameworkElement(field).getAttribute('value');
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
    const named = [...form.querySelectorAll(FIELDS)].filter((field) => field.getAttribute('name'));
    const value = Object.fromEntries(named.map((field) => [field.getAttribute('name'), fieldValue(field)]));
    send(form, 'submit', { value, formId: '' });
  }
  return { send, tap, input, submit };
}

function refuseDisabled(element: Element): void {
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (isOn(around, 'disabled') || around.getAttribute('aria-disabled') === 'true')
      throw new Error(`<${around.tagName.toLowerCase()}> "${around.textContent?.trim()}" is disabled`);
  }
}
