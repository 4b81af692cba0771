import { describe, expect, test } from 'vitest';
import { fieldOf, findHeader, letterOf, namesMore } from './columns';
import { FIELDS, type Field, fields } from './vocabulary';

const TITLES: Record<Field, string[]> = {
  project: ['项目', '项目名称', '楼盘', '小区名称'],
  building: ['楼栋', '楼号', '幢', '座', '栋', '幢号', '栋/座', '楼 栋'],
  unit: ['单元', '单元号'],
  room: ['房号', '室号', '房间号', '门牌', '* 房号（必填）', '房　号', '房屋坐落'],
  floor: ['楼层', '所在层'],
  name: ['业主', '业主姓名', '产权人', '客户姓名', '买受人', '姓名', '业主/产权人', '购房人姓名', '业主姓名1', '业主1'],
  phone: [
    '电话',
    '手机',
    '手机号',
    '联系电话',
    '联系方式',
    '业主电话',
    '手机号码',
    '移动电话',
    '联系电话1',
    '业主1电话',
  ],
  idNumber: ['证件号', '证件号码', '身份证号', '身份证号码', '身份证', '证号', '业主证件号', '护照号'],
  coName: ['共有人', '共有权人姓名', '共同买受人', '业主姓名2', '姓名2', '业主2', '第二业主姓名', '业主2姓名'],
  coPhone: ['共有人手机', '共有人联系电话', '联系电话2', '业主2电话', '手机号2'],
  coIdNumber: ['共有人身份证号', '身份证号2', '业主2证件号'],
  signedOn: ['签约日期', '签约时间', '合同签订日期', '网签日期', '合同日期'],
  handoverPlannedOn: ['合同交付日期', '约定交付时间', '交付期限', '预计交房日期'],
  handedOverOn: ['实际交付日期', '实际交付', '交付日期', '交房时间', '收房日期'],
  movedInOn: ['入住', '入住日期', '入伙时间', '实际入住日期'],
};

describe.each(fields)('%s', (field) => {
  test.each([FIELDS[field], ...TITLES[field]])('may be called %j', (title) => {
    expect(fieldOf(title)).toBe(field);
  });
});

test.each(['', '备注', '面积', '单价', '销售员', '合同编号', '序号'])('%j says nothing', (title) => {
  expect(fieldOf(title)).toBeNull();
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});

describe('the header', () => {
  test('is the row that names most columns, under whatever titles', () => {
    const rows = [
      ['听松里业主台账'],
      ['制表日期', '2026-11-22'],
      ['房屋', '', '业主信息'],
      ['楼栋', '房号', '姓名', '电话', '备注'],
      ['3', '1-101', '甲', '138'],
    ];
    expect(findHeader(rows)).toEqual({
      at: 3,
      columns: [
        { field: 'building', letter: 'A', title: '楼栋' },
        { field: 'room', letter: 'B', title: '房号' },
        { field: 'name', letter: 'C', title: '姓名' },
        { field: 'phone', letter: 'D', title: '电话' },
      ],
      unused: ['备注'],
    });
  });

  test.each([
    [['房号', '业主姓名1', '业主姓名2', '联系电话1', '联系电话2'], 'room name coName phone coPhone', []],
    [['房号', '姓名', '电话', '姓名', '电话', '姓名'], 'room name phone coName coPhone', ['姓名']],
    [['房号', '业主', '共有人', '电话'], 'room name coName phone', []],
    [['房号', '姓名', '电话', '备用电话', '电话2', '身份证号2'], 'room name phone', ['备用电话', '电话2', '身份证号2']],
    [['房号', '姓名', '配偶姓名', '紧急联系人', '电话'], 'room name phone', ['配偶姓名', '紧急联系人']],
  ])('finds a second owner only where he is named: %j', (titles, found, unused) => {
    const header = findHeader([titles]);
    expect(header?.columns.map(({ field }) => field).join(' ')).toBe(found);
    expect(header?.unused).toEqual(unused);
  });

  test('tells of a third owner’s columns, which it does not read', () => {
    const titles = ['房号', '姓名1', '姓名2', '姓名3', '业主3姓名', '业主姓名', '电话3', '备注'];
    expect(namesMore(findHeader([titles])!.unused)).toEqual(['姓名3', '业主3姓名', '业主姓名']);
  });

  test('takes the first of two columns that say the same', () => {
    expect(findHeader([['房号', '电话', '手机']])?.columns.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(findHeader([['房号', '电话', '手机']])?.unused).toEqual(['手机']);
  });

  test.each([[[['姓名', '电话']]], [[['房号']]], [[[]]], [[]]])('is none in %j', (rows) => {
    expect(findHeader(rows)).toBeNull();
  });
});
