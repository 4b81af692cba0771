import { expect, test } from 'vitest';
import { whyItStays } from './removal';

test.each([
  [{}, null],
  [{ projects: 0, homes: 0, staff: 0, inhabited: 0, progress: false, records: [] }, null],
  [{ projects: 2 }, '里面还有 2 个项目，不能删除'],
  [{ buildings: 1, staff: 3 }, '里面还有 1 栋楼，还有 3 位同事的岗位在这里，不能删除'],
  [{ homes: 36 }, '里面还有 36 套房子，不能删除'],
  [{ inhabited: 4 }, '4 套有业主，或从前有过，不能删除'],
  [{ progress: true }, '已经报过进度，不能删除'],
  [{ records: ['organisation', 'accounts', 'homes', 'ledger'] }, null],
  [{ records: ['letters', 'events', 'homes'] }, '已经有家书、活动，不能删除'],
  [{ records: ['something', 'else'] }, '已经有别的记录，不能删除'],
])('%j: %s', (hanging, reason) => {
  expect(whyItStays(hanging)).toBe(reason);
});
