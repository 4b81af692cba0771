import { expect, test } from 'vitest';
import { labelGuess } from './labelGuess';

test.each([
  ['3 栋 2 单元 1201', '3 栋 2 单元 1201'],
  ['3栋二单元1201', '3 栋 2 单元 1201'],
  ['三栋二单元1201室', '3 栋 2 单元 1201'],
  ['听松里12号楼1单元0902', '12 栋 1 单元 902'],
  ['3-2-1201', '3 栋 2 单元 1201'],
  ['03 幢 2单元', '3 栋 2 单元'],
  ['5栋1201', '5 栋'],
  ['5-1201', '5 栋'],
  ['十栋', '10 栋'],
  ['顶楼靠河那套', ''],
  ['1201', ''],
])('from "%s" the look-up begins at "%s"', (words, label) => {
  expect(labelGuess(words)).toBe(label);
});
