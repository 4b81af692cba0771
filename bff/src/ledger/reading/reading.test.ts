import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../http/errors';
import { rowOf, workbook, workbookOf } from '../testing/workbook';
import { readTable } from './readTable';

const CSV = '楼栋,房号,业主,电话\n3栋,2-1201,顾南乔,13800000001\n';
const rowsIn = async (bytes: Buffer) => (await readTable(bytes)).rows.map(({ n, cells }) => [n, ...cells]);
const fieldsIn = async (bytes: Buffer) =>
  (await readTable(bytes)).columns.map(({ letter, field }) => `${letter} ${field}`);

/** What is said to the person at the desk. */
async function refusalOf(bytes: Buffer): Promise<string> {
  const error = await readTable(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`not refused: ${String(error)}`);
  return (error.data as { path: string; message: string }[])[0]!.message;
}

describe('a .csv', () => {
  test.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${CSV}`)],
    ['GBK', iconv.encode(CSV, 'gbk')],
    ['GB18030', iconv.encode(CSV, 'gb18030')],
    ['UTF-16, as Excel’s “Unicode text”', iconv.encode(CSV.replaceAll(',', '\t'), 'utf-16le', { addBOM: true })],
    ['semicolons', Buffer.from(CSV.replaceAll(',', ';'))],
    ['Windows line ends', Buffer.from(CSV.replaceAll('\n', '\r\n'))],
  ])('in %s is read', async (_, bytes) => {
    expect(await rowsIn(bytes)).toEqual([[2, '3栋', '2-1201', '顾南乔', '13800000001']]);
    expect(await fieldsIn(bytes)).toEqual(['A building', 'B room', 'C name', 'D phone']);
  });

  test('a rare name survives GB18030', async () => {
    const [row] = await rowsIn(iconv.encode('房号,业主\n3-2-1201,㛃玥𠮷\n', 'gb18030'));
    expect(row).toEqual([2, '3-2-1201', '㛃玥𠮷']);
  });

  test('with several lines in a cell counts rows as Excel does', async () => {
    expect(await rowsIn(Buffer.from('房号,业主\n3-1-101,"甲\n乙"\n3-1-102,丙\n'))).toEqual([
      [2, '3-1-101', '甲\n乙'],
      [3, '3-1-102', '丙'],
    ]);
  });

  test('with a title above, sums and signatures below and empty tails is read between them', async () => {
    const text =
      '听松里业主台账,,\n,,\n房号,业主姓名（必填）,联系方式\n3-1-101,甲,\n,,\n房号,业主姓名（必填）,联系方式\n3-1-102,乙,\n合计,2,\n制表：丙,,\n,,\n,,\n';
    expect(await rowsIn(Buffer.from(text))).toEqual([
      [4, '3-1-101', '甲', ''],
      [7, '3-1-102', '乙', ''],
    ]);
  });

  test('takes a sum for a sum wherever it says so of the home, and a note beside a home for a note', async () => {
    const text = '幢,房号,业主,备注\n3幢,1101,甲,备注：要过户\n合计,2 套,,\n';
    expect(await rowsIn(Buffer.from(text))).toEqual([[2, '3幢', '1101', '甲', '备注：要过户']]);
    const counted = '序号,幢,房号,业主\n1,3幢,1101,甲\n合计,,8套,\n';
    expect(await rowsIn(Buffer.from(counted))).toEqual([[2, '1', '3幢', '1101', '甲']]);
  });
});

describe('an .xlsx', () => {
  test('is read with numbers, shared texts, inline texts, formulas’ last results and prefixes', async () => {
    const data = `${rowOf(1, ['房号', '业主', '电话'])}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>甲</v></c><c r="C2"><v>1.3812345678E10</v></c></row>`;
    const table = await readTable(workbook({ data, strings: ['3-1-101'] }));
    expect(table.rows.map(({ cells }) => cells)).toEqual([['3-1-101', '甲', '1.3812345678E10']]);
    expect(table.notes).toEqual(['公式用的是 Excel 上次算好的结果。']);
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>房号</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>业主</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>3-1-101</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsIn(workbook({ data: '', more: { 'xl/worksheets/sheet1.xml': prefixed } }))).toEqual([
      [2, '3-1-101'],
    ]);
  });

  test('with phonetic readings beside the text gives the text', async () => {
    const strings =
      '<sst><si><r><t>房</t></r><r><t>号</t></r><rPh sb="0" eb="1"><t>fang</t></rPh></si><si><t>业主</t></si></sst>';
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>101</v></c></row>';
    expect(await rowsIn(workbook({ data, more: { 'xl/sharedStrings.xml': strings } }))).toEqual([[2, '101']]);
  });

  test('fills merged cells downwards, in the header too', async () => {
    const data = [
      rowOf(1, ['业主台账']),
      rowOf(2, ['楼栋', '房号', '业主信息', '']),
      rowOf(3, ['', '', '姓名', '电话']),
      rowOf(4, ['3栋', '1-101', '甲', 13800000001]),
      rowOf(5, ['', '1-102', '乙', 13800000002]),
    ].join('');
    const after =
      '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="A4:A5"/></mergeCells>';
    const bytes = workbook({ data, after });
    expect(await fieldsIn(bytes)).toEqual(['A building', 'B room', 'C name', 'D phone']);
    expect(await rowsIn(bytes)).toEqual([
      [4, '3栋', '1-101', '甲', '13800000001'],
      [5, '3栋', '1-102', '乙', '13800000002'],
    ]);
  });

  test('says which calendar it counts in, and which rows are hidden', async () => {
    const data =
      rowOf(1, ['房号', '签约日期']) + rowOf(2, ['3-1-101', 45000]) + rowOf(3, ['3-1-102', 45001], ' hidden="1"');
    const table = await readTable(workbook({ data, date1904: true }));
    expect([table.date1904, table.rows.map(({ hidden }) => hidden)]).toEqual([true, [false, true]]);
    expect(table.notes).toEqual(['有 1 行在表里是隐藏的，也读了进来。']);
  });

  test('takes the first sheet shown that has a header, and never opens macros, links or hidden sheets', async () => {
    const sheets =
      '<sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="旧" sheetId="3" state="veryHidden" r:id="rId1"/><sheet name="台账" sheetId="2" r:id="rId2"/>';
    const table = await readTable(
      workbook({
        data: rowOf(1, ['请填第二页']),
        sheets,
        more: {
          'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rowOf(1, ['房号', '业主'])}${rowOf(2, ['3-1-101', '甲'])}</sheetData></worksheet>`,
          'xl/vbaProject.bin': strToU8('not to be opened'),
          'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        },
      }),
    );
    expect(table.sheet).toBe('台账');
    expect(table.notes).toEqual([
      '文件里有 2 个工作表，读的是“台账”。',
      '跳过了 1 个隐藏的工作表。',
      '文件里有宏，没有运行。',
      '引用别的文件的格，用的是上次存下的结果。',
    ]);
  });
});

describe('what can’t be read is refused in words', () => {
  test.each<[string, () => Buffer, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /空的/],
    [
      'an old .xls or one with a password',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      /老格式 .xls，或加了打开密码/,
    ],
    ['a page saved as .xls', () => Buffer.from('<html><table><tr><td>房号</td></tr></table>'), /不是表格/],
    ['a .pdf', () => Buffer.from('%PDF-1.7 …'), /不是表格/],
    [
      'half a file',
      () =>
        workbookOf([
          ['房号', '业主'],
          ['3-1-101', '甲'],
        ]).subarray(0, 700),
      /可能没有传完/,
    ],
    ['a .docx', () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })), /不是 Excel/],
    [
      'no header',
      () =>
        workbookOf([
          ['姓名', '年龄'],
          ['甲', 3],
        ]),
      /没有找到表头/,
    ],
    ['a header and nothing below', () => workbookOf([['房号', '业主']]), /一行都没有/],
    ['broken XML', () => workbook({ data: '<row><c></row>' }), /打不开/],
    [
      'an entity that unfolds',
      () =>
        workbook({
          data: '',
          more: {
            'xl/worksheets/sheet1.xml':
              '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
          },
        }),
      /打不开/,
    ],
    ['bytes in no encoding', () => Buffer.from([0x41, 0xff, 0xff, 0xff, 0x41]), /文字编码/],
    ['too many rows', () => Buffer.from(`房号,业主\n${'3-1-101,甲\n'.repeat(50_001)}`), /超过 50000 行/],
  ])('%s', async (_, bytes, words) => {
    expect(await refusalOf(bytes())).toMatch(words);
  });
});

describe('in bounded memory', () => {
  const MB = 1024 * 1024;
  /** The heap’s and buffers’ growth while reading, in MB. */
  async function growth(work: () => Promise<unknown>): Promise<number> {
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before);
    }, 20);
    await work();
    clearInterval(watch);
    return Math.max(most, process.memoryUsage().rss - before) / MB;
  }

  test('a zip bomb is refused before it unfolds', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(300 * MB) }, { level: 9 }));
    expect(bomb.length).toBeLessThan(MB);
    expect(await growth(async () => expect(await refusalOf(bomb)).toMatch(/太大了/))).toBeLessThan(60);
  });

  test('a zip bomb that lies about its size is stopped as it unfolds', async () => {
    const honest = workbook({ data: '', more: { 'xl/worksheets/sheet1.xml': new Uint8Array(16 * MB) } });
    const packed = deflateRawSync(Buffer.alloc(16 * MB));
    const lying = Buffer.from(honest);
    // The size is written in the local header and again in the directory, each once.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(16 * MB);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 4)) lying.writeUInt32LE(64, at);
    expect(packed.length).toBeLessThan(lying.length * 2);
    expect(await growth(async () => expect(await refusalOf(lying)).toMatch(/打不开/))).toBeLessThan(120);
  });

  test('a million empty rows are passed over', async () => {
    const rows = '<row spans="1:9"><c s="4"/></row>'.repeat(1_000_000);
    const data = rowOf(1, ['房号', '业主']) + rowOf(2, ['3-1-101', '甲']) + rows;
    const bytes = workbook({ data });
    const grown = await growth(async () => expect(await rowsIn(bytes)).toEqual([[2, '3-1-101', '甲']]));
    expect(grown).toBeLessThan(200);
  }, 60_000);
});
