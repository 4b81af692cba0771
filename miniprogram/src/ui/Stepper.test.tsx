// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { Stepper } from './Stepper';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

test('raises and lowers by one', () => {
  const onChange = vi.fn();
  const page = render(<Stepper label="人数" value={2} min={1} max={3} onChange={onChange} />);
  page.tap('button', '人数加一');
  page.tap('button', '人数减一');
  expect(onChange.mock.calls).toEqual([[3], [1]]);
});

test.each([
  { value: 1, way: '人数减一' },
  { value: 3, way: '人数加一' },
])('stops at its limits: $value, $way', ({ value, way }) => {
  const onChange = vi.fn();
  const page = render(<Stepper label="人数" value={value} min={1} max={3} onChange={onChange} />);
  page.tap('button', way);
  expect(onChange).not.toHaveBeenCalled();
  expect(page.get('button', way).getAttribute('aria-disabled')).toBe('true');
});
