// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { Tap } from './Tap';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

test('a finger, Enter and Space all tap; other keys do not', () => {
  const onTap = vi.fn();
  const page = render(<Tap label="预约" onTap={onTap} />);
  page.tap('button', '预约');
  page.press('button', '预约', 'Enter');
  page.press('button', '预约', ' ');
  page.press('button', '预约', 'a');
  expect(onTap).toHaveBeenCalledTimes(3);
});

test('a tap belongs to the innermost target', () => {
  const row = vi.fn();
  const call = vi.fn();
  const page = render(
    <Tap label="林国栋" onTap={row}>
      <Tap label="打电话" onTap={call} />
    </Tap>,
  );
  page.tap('button', '打电话');
  page.press('button', '打电话', 'Enter');
  expect(call).toHaveBeenCalledTimes(2);
  expect(row).not.toHaveBeenCalled();
});

test('a disabled target says so, cannot be focused and does nothing', () => {
  const onTap = vi.fn();
  const page = render(<Tap label="提交" disabled onTap={onTap} />);
  page.tap('button', '提交');
  page.press('button', '提交', 'Enter');
  expect(onTap).not.toHaveBeenCalled();
  expect(page.get('button', '提交').getAttribute('aria-disabled')).toBe('true');
  expect(page.get('button', '提交').tabIndex).toBe(-1);
});
