// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from '../ui/testing/render';
import { usePages } from './usePages';
import { useResource } from './useResource';

const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => store.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void store.set(key, value),
  },
  useDidShow: () => {},
  useDidHide: () => {},
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
  const page = render(<Page of="a" {...props} />);
  await answered();
  page.again(<Page of="b" {...props} />);
  await answered();
  page.again(<Page of="a" {...props} />);
  await answered();
  expect([...shown]).toEqual(['a: nothing yet', 'a: a loaded', 'b: nothing yet', 'b: b loaded']);
});

test('an answer that comes after the key has changed is kept for later, and not shown', async () => {
  const answers = new Map<string, (data: string) => void>();
  const load = (of: string) => new Promise<string>((resolve) => answers.set(of, resolve));
  const page = render(<Page of="a" load={load} />);
  page.again(<Page of="b" load={load} />);
  await act(async () => answers.get('a')?.('late'));
  expect(page.text()).toBe('nothing yet');
  page.again(<Page of="a" load={load} />);
  expect(page.text()).toBe('late');
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
  const page = render(<List of="a" />);
  await answered();
  act(() => document.querySelector('button')!.click());
  await answered();
  expect(page.text()).toBe('a1 a2');
  page.again(<List of="b" />);
  expect(page.text()).toBe('');
  await answered();
  expect(page.text()).toBe('b1');
});
