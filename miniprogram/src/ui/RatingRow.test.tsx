// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { RatingRow, SCORES, scoreWords } from './RatingRow';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

test('nothing is chosen beforehand, and one tap is the answer', () => {
  const onRate = vi.fn();
  const page = render(<RatingRow label="水槽" onRate={onRate} />);
  expect(page.all('radio').filter((one) => one.getAttribute('aria-checked') === 'true')).toEqual([]);
  page.tap('radio', '2 分，不满意');
  expect(onRate).toHaveBeenCalledExactlyOnceWith(2);
});

test('the answer given is marked, and once given cannot be tapped again', () => {
  const onRate = vi.fn();
  const page = render(<RatingRow label="水槽" value={5} disabled onRate={onRate} />);
  expect(page.get('radio', '5 分，非常满意').getAttribute('aria-checked')).toBe('true');
  page.tap('radio', '1 分，非常不满意');
  expect(onRate).not.toHaveBeenCalled();
});

test('every score has its own words', () => {
  expect(SCORES.map(scoreWords)).toEqual(['非常不满意', '不满意', '一般', '满意', '非常满意']);
});
