import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Block } from './blocks';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '[点这里](https://elsewhere.example)',
  'https://elsewhere.example/a.png',
  '"><svg/onload=alert(1)>',
];

test.each(ATTACKS)('words stay words: %s', (text) => {
  expect(Block.parse({ kind: 'paragraph', text })).toEqual({ kind: 'paragraph', text });
});

test.each(ATTACKS)('a picture is an id of ours, never an address: %s', (address) => {
  expect(Block.safeParse({ kind: 'photo', photoId: address, caption: '' }).success).toBe(false);
  expect(Block.safeParse({ kind: 'gallery', photoIds: [address, address], caption: '' }).success).toBe(false);
  expect(Block.safeParse({ kind: 'video', videoId: address, caption: '' }).success).toBe(false);
  const pair = { kind: 'thenAndNow', nowPhotoId: '', thenOn: null, nowOn: null, caption: '' };
  expect(Block.safeParse({ ...pair, thenPhotoId: address }).success).toBe(false);
});

test.each(['html', 'href', 'url', 'src', 'onclick', 'style', 'link'])(
  'a field %s is refused in every kind',
  (field) => {
    const blocks = [
      { kind: 'paragraph', text: '正文' },
      { kind: 'photo', photoId: '', caption: '' },
      { kind: 'video', videoId: '', caption: '' },
      { kind: 'question', question: '问', answer: '答' },
      { kind: 'change', number: '1', what: '改', affects: '谁' },
      { kind: 'milestone', buildingId: '', milestone: 'toppedOut' },
    ];
    for (const block of blocks) expect(Block.safeParse({ ...block, [field]: 'x' }).success).toBe(false);
  },
);

test('whatever is sent, what is kept has only known fields, and pictures only by id', () => {
  const anything = fc.record({
    kind: fc.constantFrom(
      'paragraph',
      'photo',
      'gallery',
      'video',
      'thenAndNow',
      'milestone',
      'question',
      'change',
      'html',
    ),
    ...{ text: fc.string(), heading: fc.string(), caption: fc.string(), number: fc.string(), what: fc.string() },
    ...{ affects: fc.string(), question: fc.string(), answer: fc.string(), photoId: fc.string(), videoId: fc.string() },
    photoIds: fc.array(fc.string()),
  });
  const fields = 'kind text heading caption photoId videoId photoIds question answer number what affects'.split(' ');
  fc.assert(
    fc.property(anything, fc.subarray(fields), (record, chosen) => {
      const sent = Object.fromEntries(Object.entries(record).filter(([key]) => key === 'kind' || chosen.includes(key)));
      const parsed = Block.safeParse(sent);
      if (!parsed.success) return;
      expect(fields).toEqual(expect.arrayContaining(Object.keys(parsed.data)));
      if (parsed.data.kind === 'photo') expect(parsed.data.photoId).toMatch(/^([0-9a-f]{24})?$/);
      for (const value of Object.values(parsed.data)) expect(['string', 'object']).toContain(typeof value);
    }),
  );
});
