/** The parts of the declaration as a form: which rows each has, and which fields a row. */
import { KEY_FIGURES } from '@jiashu/shared/projects/keyFigures';
import { ADVERSE_KINDS, CERTIFICATES } from '@jiashu/shared/projects/vocabulary';

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'area' | 'number' | 'day' | 'choice' | 'photo';
  /** For `choice`: value → what it is called. */
  readonly options?: Readonly<Record<string, string>>;
  readonly max?: number;
  /** What a new row begins with. */
  readonly start?: string;
}

export const SECTION_KEYS = [
  'adverseFactors',
  'certificates',
  'layouts',
  'priceRules',
  'figures',
  'showFlat',
  'parking',
  'delivery',
  'service',
  'relations',
  'contract',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

export interface SectionForm {
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly Column[];
}

const labelled = (title: string, hint: string): SectionForm => ({
  title,
  hint,
  columns: [
    { name: 'label', label: '叫什么', kind: 'line', max: 20 },
    { name: 'text', label: '怎么说', kind: 'area', max: 300 },
  ],
});

const figureNames = Object.fromEntries(
  Object.entries(KEY_FIGURES).map(([name, { label, unit }]) => [name, `${label}（${unit}）`]),
);

export const SECTIONS: Readonly<Record<SectionKey, SectionForm>> = {
  adverseFactors: {
    title: '不利因素',
    hint: '距离量到最近一栋的外墙；写清影响哪几栋、哪几层、什么时候，有实测就写实测。位置是示意图上的百分比，从左上角量起。',
    columns: [
      { name: 'kind', label: '是什么', kind: 'choice', options: ADVERSE_KINDS, start: 'elevatedRoad' },
      {
        ...{ name: 'side', label: '在哪边', kind: 'choice', start: 'outside' },
        options: { inside: '红线内', outside: '红线外' },
      },
      { name: 'meters', label: '多少米', kind: 'number', max: 5 },
      { name: 'affects', label: '影响谁', kind: 'area', max: 200 },
      { name: 'shownSince', label: '哪天起公示', kind: 'day' },
      { name: 'x', label: '图上从左 %', kind: 'number', max: 5, start: '50' },
      { name: 'y', label: '图上从上 %', kind: 'number', max: 5, start: '50' },
    ],
  },
  certificates: {
    title: '五证',
    hint: '没有的不要写。商品房预售许可证要写明哪几栋。',
    columns: [
      { name: 'kind', label: '哪一本', kind: 'choice', options: CERTIFICATES, start: 'presale' },
      { name: 'number', label: '编号', kind: 'line', max: 60 },
      { name: 'note', label: '包括什么', kind: 'line', max: 120 },
      { name: 'photo', label: '原件照片', kind: 'photo' },
    ],
  },
  layouts: {
    title: '价格',
    hint: '备案总价，单位万元。',
    columns: [
      { name: 'name', label: '户型', kind: 'line', max: 30 },
      { name: 'low', label: '最低（万）', kind: 'number', max: 9 },
      { name: 'high', label: '最高（万）', kind: 'number', max: 9 },
      { name: 'left', label: '还有几套', kind: 'number', max: 6 },
    ],
  },
  priceRules: labelled('价格怎么定', '优惠、价外要付的、调价的规矩。'),
  figures: {
    title: '要紧的数',
    hint: '两个项目放在一起看，比的就是这几个数。',
    columns: [
      { name: 'name', label: '哪个数', kind: 'choice', options: figureNames, start: 'parkingPerHome' },
      { name: 'value', label: '多少', kind: 'number', max: 10 },
      { name: 'note', label: '补一句', kind: 'line', max: 60 },
    ],
  },
  showFlat: {
    title: '样板间贴士',
    hint: '样板间里有、交到手里没有或不同的。少写一条，就是骗人。',
    columns: [
      { name: 'shown', label: '样板间看到', kind: 'line', max: 60 },
      { name: 'delivered', label: '交到手里', kind: 'line', max: 60 },
    ],
  },
  parking: labelled('车位', '个数、人防位、产权位、租金、充电。'),
  delivery: labelled('交付标准', '地面、墙面、门窗、厨卫、水电。'),
  service: labelled('物业', '多少钱，包括什么，不包括什么。'),
  relations: labelled('找我们', '客户关系中心是谁，怎么投诉。'),
  contract: labelled('合同', '逾期、面积、变更、保修。'),
};
