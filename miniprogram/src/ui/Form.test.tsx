// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Form } from './Form';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

const submit = vi.fn(async () => {});
beforeEach(() => submit.mockClear());

const draw = (rest: { busy?: boolean; ready?: boolean } = {}) =>
  render(
    <Form action="保存" busy={false} ready onSubmit={submit} {...rest}>
      <input />
      <textarea />
    </Form>,
  );
const enter = (inside: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init });
  act(() => void document.querySelector(inside)!.dispatchEvent(event));
};

test('Enter in a line of text does what the button does', () => {
  const form = draw();
  form.tap('button', '保存');
  enter('input');
  expect(submit).toHaveBeenCalledTimes(2);
});

test('not in a text of several lines, nor while the words are still being composed', () => {
  draw();
  enter('textarea');
  enter('input', { isComposing: true });
  expect(submit).not.toHaveBeenCalled();
});

test('nothing is sent before enough is filled in, nor twice while it is on its way', () => {
  draw({ ready: false });
  enter('input');
  draw({ busy: true });
  enter('input');
  expect(submit).not.toHaveBeenCalled();
});
