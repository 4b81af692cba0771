// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from '../testing/render';
import { useChosen } from './useChosen';

const wide = vi.hoisted(() => ({ is: true }));
vi.mock('./isWide', () => ({ isWide: () => wide.is }));

function Queue({ ids, start }: { ids: string[]; start?: string }) {
  const { chosen, tapped } = useChosen(
    ids.map((id) => ({ id })),
    start,
  );
  return <div>{`${chosen} ${tapped ? 'tapped' : 'by itself'}`}</div>;
}

const press = (key: string) =>
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

test('beside a wide list its first row opens by itself, on a phone none', () => {
  wide.is = true;
  expect(render(<Queue ids={['a', 'b']} />).text()).toBe('a by itself');
  expect(render(<Queue ids={[]} />).text()).toBe('null by itself');
  wide.is = false;
  expect(render(<Queue ids={['a', 'b']} />).text()).toBe('null by itself');
});

test('the row the page was opened for comes before the first', () => {
  wide.is = true;
  expect(render(<Queue ids={['a', 'b']} start="b" />).text()).toBe('b tapped');
});

test('j and k go on from the row that is open, and stop at the ends', () => {
  wide.is = true;
  const page = render(<Queue ids={['a', 'b']} />);
  press('j');
  expect(page.text()).toBe('b tapped');
  press('j');
  expect(page.text()).toBe('b tapped');
  press('k');
  expect(page.text()).toBe('a tapped');
});

test('what opened by itself stays open when the list is sorted anew', () => {
  wide.is = true;
  const page = render(<Queue ids={['a', 'b']} />);
  page.again(<Queue ids={['b', 'a']} />);
  expect(page.text()).toBe('a by itself');
});
