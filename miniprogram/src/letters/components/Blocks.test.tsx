// @vitest-environment jsdom
import type { BlockView } from '@jiashu/shared/letters/blocks';
import { expect, test, vi } from 'vitest';
import { render } from '../../ui/testing/render';
import { Blocks } from './Blocks';

vi.mock('@tarojs/components', () => import('../../ui/testing/taroComponents'));
vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('../../api', () => ({ addressOf: (path: string) => path }));

const ATTACK = '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">点这里</a>';
const photo = { id: 'a'.repeat(24), small: '/files/a-small.jpg', large: '/files/a-large.jpg', width: 3, height: 2 };
const film = { id: 'd'.repeat(24), url: '/files/d-large.mp4', poster: photo, seconds: 12, bytes: 9 };
const days = { plannedOn: '2027-01-16', expectedOn: '2027-01-20', doneOn: null };

const attacked: BlockView[] = [
  { kind: 'paragraph', heading: ATTACK, text: ATTACK },
  { kind: 'photo', photo, caption: ATTACK },
  { kind: 'gallery', photos: [photo, { ...photo, id: 'b'.repeat(24) }], caption: ATTACK },
  { kind: 'thenAndNow', photoThen: photo, photoNow: photo, thenOn: null, nowOn: null, caption: ATTACK },
  { kind: 'video', video: film, caption: ATTACK },
  {
    ...{ kind: 'milestone', buildingId: 'c'.repeat(24), milestone: 'toppedOut', ...days },
    ...{ buildingName: ATTACK, lateReason: ATTACK },
  },
  { kind: 'question', question: ATTACK, answer: ATTACK },
  { kind: 'change', number: ATTACK, what: ATTACK, affects: ATTACK },
];

test.each(attacked.map((block) => [block.kind, block] as const))(
  'whatever a %s says is shown as letters: no script, no link, no picture but ours',
  (_, block) => {
    const page = render(<Blocks blocks={[block]} />);
    expect(page.text()).toContain(ATTACK);
    expect(document.body.querySelectorAll('script, a, iframe, object, [onerror], [href]')).toHaveLength(0);
    const sources = Array.from(document.body.querySelectorAll('img, [src]')).map((element) =>
      element.getAttribute('src'),
    );
    for (const source of sources) expect(source).toMatch(/^\/files\//);
  },
);

test('a photo that is gone leaves no hole, and no broken picture', () => {
  const gone: BlockView[] = [
    { kind: 'photo', photo: null, caption: '十八层' },
    { kind: 'gallery', photos: [], caption: '四个角' },
    { kind: 'video', video: null, caption: '淋水试验' },
    { kind: 'thenAndNow', photoThen: null, photoNow: photo, thenOn: null, nowOn: null, caption: '东南角' },
  ];
  const page = render(<Blocks blocks={gone} />);
  expect(document.body.querySelectorAll('img, [src]')).toHaveLength(0);
  expect(page.text()).toBe('');
});
