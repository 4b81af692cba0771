import { expect, test } from 'vitest';
import { photosLeft } from './photosLeft';

const photo = (state: 'sent' | 'sending' | 'failed' | 'refused') => ({ key: state, url: '', state, percent: 0 });

test.each([
  [[], null],
  [['sent', 'sent'], null],
  [['sent', 'sending'], '还有 1 张照片在传'],
  [['failed', 'sending'], '还有 1 张照片在传'],
  [['sent', 'refused'], '1 张照片用不了，去掉或换一张'],
  [['refused', 'failed'], '1 张照片没传上，重传或去掉'],
  [['sent', 'failed', 'failed'], '2 张照片没传上，重传或去掉'],
] as const)('with %j the form waits: %s', (states, words) => {
  const photos = states.map(photo);
  const pending = photos.filter(({ state }) => state === 'sending').length;
  expect(photosLeft({ photos, pending })).toBe(words);
});
