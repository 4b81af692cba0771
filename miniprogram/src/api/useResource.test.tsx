// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from '../ui/testing/render';
import { usePages } from './usePages';
import { useResource } from './useResource';

const store = vi.hoisted(() => new Map<string, unknown>());
const page = vi.hoisted(() => ({ shown: () => {}, hidden: () => {} }));
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => store.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void store.set(key, value),
  },
  useDidShow(heard: () => void) {
    page.shown = heard;
  },
  useDidHide(heard: () => void) {
    page.hidden = heard;
  },
}));
vi.mock('../ui', () => ({ toast: () => {} }));

beforeEach(() => store.clear());
const answered = () => act(async () => {});

interface PageProps {
  of: string;
  load: (of: string) => Promise<string>;
  onShown?: (words: string) => void;
}

function Page({ of, load, onShown }: PageProps) {
  const { data = 'nothing yet' } = useResource<string>(of, () => load(of));
  onShown?.(`${of}: ${data}`);
  return <div>{data}</div>;
}

test('what was loaded for one key is never shown as another’s, not even for a moment', async () => {
  const shown = new Set<string>();
  const props = { load: async (of: string) => `${of} loaded`, onShown: (words: string) => void shown.add(words) };
  const drawn = render(<Page of="a" {...props} />);
  await answered();
  drawn.again(<Page of="b" {...props} />);
  await answered();
  drawn.again(<Page of="a" {...props} />);
  await answered();
  expect([...shown]).toEqual(['a: nothing yet', 'a: a loaded', 'b: nothing yet', 'b: b loaded']);
});

test('an answer that comes after the key has changed is kept for later, and not shown', async () => {
  const answers = new Map<string, (data: string) => void>();
  const load = (of: string) => new Promise<string>((resolve) => answers.set(of, resolve));
  const drawn = render(<Page of="a" load={load} />);
  drawn.again(<Page of="b" load={load} />);
  await act(async () => answers.get('a')?.('late'));
  expect(drawn.text()).toBe('nothing yet');
  drawn.again(<Page of="a" load={load} />);
  expect(drawn.text()).toBe('late');
});

const pages: Record<string, { items: string[]; next: string | null }> = {
  a: { items: ['a1'], next: 'a2' },
  a2: { items: ['a2'], next: null },
  b: { items: ['b1'], next: null },
};

function List({ of }: { of: string }) {
  const { items, more } = usePages<string>(of, async (after) => pages[after ?? of]!);
  return (
    <div>
      {items.join(' ')}
      {more && (
        <button type="button" onClick={() => void more()}>
          …
        </button>
      )}
    </div>
  );
}

test('the further pages of a list go with its first', async () => {
  const drawn = render(<List of="a" />);
  await answered();
  act(() => document.querySelector('button')!.click());
  await answered();
  expect(drawn.text()).toBe('a1 a2');
  drawn.again(<List of="b" />);
  expect(drawn.text()).toBe('');
  await answered();
  expect(drawn.text()).toBe('b1');
});

test('it is asked for again when the page comes back, also where it was drawn after the page had opened', async () => {
  const load = vi.fn(async () => 'loaded');
  render(<Page of="a" load={load} />);
  await answered();
  page.hidden();
  await act(async () => page.shown());
  expect(load).toHaveBeenCalledTimes(2);
});

test('it is asked for once when the page opens', async () => {
  const load = vi.fn(async () => 'loaded');
  render(<Page of="a" load={load} />);
  await act(async () => page.shown());
  expect(load).toHaveBeenCalledTimes(1);
});
