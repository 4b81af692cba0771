/** Spreadsheets as companies keep them: titles above, sums below, and the usual slips between. */
import type { When } from '../moments';

export interface LedgerFile {
  readonly who: string;
  readonly project: string;
  readonly sent: When;
  readonly name: string;
  readonly rows: readonly string[];
}

export const LEDGER_FILES: readonly LedgerFile[] = [
  {
    who: '严既明',
    project: '听松里',
    sent: '-1 17:20',
    name: '听松里 6 栋 11 月签约.csv',
    rows: [
      '听松里 6 栋签约登记,,,,,,',
      '幢,单元,室号,产权人,联系方式,签约日期,销售员',
      '6幢,1,１１０３,江疏影,139-1200-0601,2026年3月12日,周默',
      '6幢,1,1104,沈砚秋、沈知白,13912000602、13912000603,2026/3/15,周默',
      '6幢,2,1103,程樱,1391200060,2026/3/18,周默',
      '6幢,2,1104,裴珩,13912000605,2026年3月,陆遥',
      '6幢,2,1203,顾长安,13912000606,2026/3/21,陆遥',
      '6幢,,1103,温如言,13912000607,2026/3/22,陆遥',
      '6幢,1,1105,秦晚,0571-88120608,2026/3/25,陆遥',
      '合计,,7 套,,,,',
    ],
  },
];
