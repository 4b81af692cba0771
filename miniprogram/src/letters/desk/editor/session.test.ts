import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { beforeEach, expect, test, vi } from 'vitest';
import { Failure, offline } from '../../../api/failure';
import { openSession } from './session';

const storage = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
  },
}));
const api = vi.hoisted(() => ({ write: vi.fn(), revise: vi.fn(), deskShow: vi.fn() }));
vi.mock('../../api', () => ({ lettersApi: api }));
vi.mock('../../../api', () => ({ asFailure: (thrown: unknown) => thrown }));

const letter = (version: number, title = '题目') =>
  ({
    ...{
      id: 'l1',
      projectId: 'p1',
      state: 'draft',
      version,
      title,
      month: '2026-11',
      author: { name: '唐棣', title: '项目经理' },
    },
    ...{ buildingIds: [], phases: [], shareable: true, blocks: [], blockKeys: [], savedBy: '赵敏' },
  }) as unknown as DeskLetter;

const conflict = () => new Failure('conflict', '就在刚才，情况变了。');

beforeEach(() => {
  storage.clear();
  for (const call of Object.values(api)) call.mockReset();
});

test('what is written is on this device at once, and gone from it when it is saved', async () => {
  const session = openSession(letter(1), () => {});
  session.change({ title: '新题目' });
  expect(storage.get('draft:letter l1')).toMatchObject({ version: 1, form: { title: '新题目' } });
  api.revise.mockResolvedValue(letter(2, '新题目'));
  expect(await session.settle()).toMatchObject({ version: 2 });
  expect(storage.size).toBe(0);
});

test('a page opened again goes on with what was left on this device', () => {
  openSession(letter(1), () => {}).change({ title: '没存上的' });
  const again = openSession(letter(1), () => {}).now();
  expect([again.form.title, again.status, again.theirs]).toEqual(['没存上的', 'kept', null]);
});

test('somebody else saved meanwhile: mine is not sent over it, and may be kept as a letter of its own', async () => {
  const session = openSession(letter(1), () => {});
  api.revise.mockRejectedValue(conflict());
  api.deskShow.mockResolvedValue(letter(2, '她的题目'));
  session.change({ title: '我的题目' });
  expect(await session.settle()).toBeNull();
  expect(session.now()).toMatchObject({ theirs: { version: 2, savedBy: '赵敏' }, form: { title: '我的题目' } });

  session.change({ title: '我的题目，又改了' });
  await session.settle();
  expect(api.revise).toHaveBeenCalledTimes(1);

  await session.takeTheirs('keep');
  expect(api.write).toHaveBeenCalledWith(
    expect.objectContaining({ copyOf: 'l1', title: '我的题目，又改了（我的一稿）' }),
  );
  expect(session.now()).toMatchObject({ theirs: null, form: { title: '她的题目' }, saved: { version: 2 } });
  expect(storage.size).toBe(0);
});

test('what was left on this device on an older version shows who has saved since', () => {
  openSession(letter(1), () => {}).change({ title: '昨天写的' });
  expect(openSession(letter(3), () => {}).now().theirs).toMatchObject({ version: 3 });
});

test('a first save whose answer was lost is sent again as it was: one letter, then what is newer', async () => {
  const session = openSession(null, () => {});
  api.write.mockRejectedValueOnce(offline()).mockResolvedValueOnce(letter(1));
  api.revise.mockResolvedValue(letter(2));
  session.change({ projectId: 'p1', title: '一' });
  expect(await session.settle()).toBeNull();
  session.change({ title: '一二' });
  expect(await session.settle()).toMatchObject({ version: 2 });
  const [first, second] = api.write.mock.calls;
  expect(second).toEqual(first);
  expect(api.revise).toHaveBeenCalledWith(expect.objectContaining({ letterId: 'l1', version: 1, title: '一二' }));
});
