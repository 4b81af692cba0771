// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Sheet } from './Sheet';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

const press = (key: string, on: EventTarget = document.body) =>
  act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const aFrame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));

test('the focus moves into an open sheet and back to where it was', async () => {
  const sheet = (open: boolean) => (
    <>
      <button type="button" id="before">
        问
      </button>
      <Sheet open={open} title="写给谁" onClose={() => {}} />
    </>
  );
  const drawn = render(sheet(false));
  const before = document.getElementById('before')!;
  before.focus();
  drawn.again(sheet(true));
  await aFrame();
  expect(document.activeElement).toBe(drawn.get('dialog', '写给谁'));
  drawn.again(sheet(false));
  expect(document.activeElement).toBe(before);
});

test('Escape closes it wherever the focus is, and only the topmost', () => {
  const [lower, upper] = [vi.fn(), vi.fn()];
  const both = (open: boolean) => (
    <>
      <Sheet open title="下面的" onClose={lower} />
      <Sheet open={open} title="上面的" onClose={upper} />
    </>
  );
  const drawn = render(both(true));
  press('Escape');
  expect([lower.mock.calls.length, upper.mock.calls.length]).toEqual([0, 1]);
  drawn.again(both(false));
  press('Escape');
  expect([lower.mock.calls.length, upper.mock.calls.length]).toEqual([1, 1]);
});
