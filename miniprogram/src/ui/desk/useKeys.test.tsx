// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from '../testing/render';
import { useKeys } from './useKeys';

const next = vi.fn();
const open = vi.fn();

function List({ dialog = false }: { dialog?: boolean }) {
  useKeys({ j: next, Enter: open });
  return (
    <div>
      <input />
      <button id="button" type="button" />
      {dialog && <div role="dialog" />}
    </div>
  );
}

function press(key: string, on: Element = document.body, init: KeyboardEventInit = {}) {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
}

beforeEach(() => vi.clearAllMocks());

test('its keys act wherever the focus is not busy', () => {
  render(<List />);
  press('j');
  press('Enter');
  press('x');
  expect([next.mock.calls.length, open.mock.calls.length]).toEqual([1, 1]);
});

test('never while someone types, holds a modifier, or answers a dialog', () => {
  const page = render(<List />);
  press('j', document.querySelector('input')!);
  press('j', document.body, { ctrlKey: true });
  page.again(<List dialog />);
  press('j');
  expect(next).not.toHaveBeenCalled();
});

test('Enter on a focused button is the button’s own', () => {
  render(<List />);
  press('Enter', document.querySelector('#button')!);
  expect(open).not.toHaveBeenCalled();
});
