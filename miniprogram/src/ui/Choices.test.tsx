// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { Choices, toggled } from './Choices';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

const options = [
  { value: 'bath', label: '主卫' },
  { value: 'hall', label: '客餐厅' },
  { value: 'roof', label: '屋面', off: true },
] as const;

test('one of several: tells which was chosen and marks it', () => {
  const onChange = vi.fn();
  const page = render(<Choices label="在哪个空间" options={options} value="hall" onChange={onChange} />);
  expect(page.all('radio').map((one) => one.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false']);
  page.tap('radio', '主卫');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('bath');
});

test('what is off cannot be chosen', () => {
  const onChange = vi.fn();
  const page = render(<Choices label="在哪个空间" options={options} value={null} onChange={onChange} />);
  page.tap('radio', '屋面');
  page.press('radio', '屋面', 'Enter');
  expect(onChange).not.toHaveBeenCalled();
});

test('several at once: a tap adds, a second one takes out', () => {
  const onChange = vi.fn();
  const page = render(<Choices multi label="何时在家" options={options} value={['hall']} onChange={onChange} />);
  page.tap('checkbox', '主卫');
  page.tap('checkbox', '客餐厅');
  expect(onChange.mock.calls).toEqual([[['hall', 'bath']], [[]]]);
});

test('toggling leaves the given list as it was', () => {
  const list = ['a', 'b'];
  expect(toggled(list, 'a')).toEqual(['b']);
  expect(toggled(list, 'c')).toEqual(['a', 'b', 'c']);
  expect(list).toEqual(['a', 'b']);
});
