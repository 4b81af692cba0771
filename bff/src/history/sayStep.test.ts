import { expect, test } from 'vitest';
import { sayStep } from './sayStep';

test.each([
  ['repairs.filed', '报修：提交'],
  ['homes.invitation.made', '房子：发出邀请'],
  ['accounts.phone.changed', '账号：换手机号'],
  // A step nobody has put into words is still no word of the trade.
  ['ledger.undoBegun', '台账'],
  ['unknown.done', '其他'],
])('%s reads %s', (type, words) => {
  expect(sayStep(type)).toBe(words);
});
