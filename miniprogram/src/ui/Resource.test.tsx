// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { OfflineReport, useOfflineReports } from './offlineSaid';
import { Resource, type ResourceState } from './Resource';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

const show = (of: Partial<ResourceState<string[]>>) =>
  render(
    <Resource of={{ status: 'ready', reload: vi.fn(), ...of }} skeleton="骨架" empty="还没有">
      {(letters) => letters.join('、')}
    </Resource>,
  );
const offline = { message: '连上网以后再看', offline: true };

test('while loading it shows the shape of what is coming', () => {
  expect(show({ status: 'loading' }).text()).toBe('骨架');
});

test('what is there is shown, also while it is fetched again', () => {
  expect(show({ data: ['第 15 封'] }).text()).toBe('第 15 封');
  expect(show({ status: 'loading', data: ['第 15 封'], stale: true }).text()).toBe('第 15 封');
});

test('a form waits for what the server has now, and makes do with what was seen last when it cannot be reached', () => {
  const form = (of: Partial<ResourceState<string[]>>) =>
    render(
      <Resource fresh of={{ status: 'ready', reload: vi.fn(), data: ['第 15 封'], ...of }} skeleton="骨架">
        {(letters) => letters.join('、')}
      </Resource>,
    ).text();
  expect(form({ stale: true })).toBe('骨架');
  expect(form({})).toBe('第 15 封');
  expect(form({ status: 'failed', stale: true, error: offline })).toContain('第 15 封');
});

test('an empty list has its own words', () => {
  expect(show({ data: [] }).text()).toBe('还没有');
});

test('a failure with nothing to show offers to try again', () => {
  const reload = vi.fn();
  const page = show({ status: 'failed', error: { message: '服务器没有回答', offline: false }, reload });
  expect(page.text()).toContain('服务器没有回答');
  page.tap('button', '再试一次');
  expect(reload).toHaveBeenCalledOnce();
});

test('without a network it says so', () => {
  expect(show({ status: 'failed', error: offline }).text()).toContain('现在没有网络');
});

test('a failure beside kept data is a note above it, not a wall', () => {
  const text = show({ status: 'failed', data: ['第 15 封'], error: offline, stale: true }).text();
  expect(text).toContain('现在没有网络');
  expect(text).toContain('第 15 封');
  expect(text).not.toContain('再试一次');
});

function Page({ of }: { of: Partial<ResourceState<string[]>> }) {
  const [offlineSaid, report] = useOfflineReports();
  const state = { status: 'failed' as const, stale: true, reload: vi.fn(), ...of };
  return (
    <OfflineReport.Provider value={report}>
      {offlineSaid && <p>页面说：没有网络</p>}
      <Resource of={{ ...state, data: ['第 15 封'] }} skeleton="骨架">
        {(letters) => letters.join('、')}
      </Resource>
      <Resource of={{ ...state, data: ['报修'] }} skeleton="骨架">
        {(repairs) => repairs.join('、')}
      </Resource>
    </OfflineReport.Provider>
  );
}

test('a page says once that there is no network, and no more once there is', () => {
  const page = render(<Page of={{ error: offline }} />);
  expect(page.text()).toBe('页面说：没有网络第 15 封报修');
  page.again(<Page of={{ status: 'ready', error: undefined }} />);
  expect(page.text()).toBe('第 15 封报修');
});
