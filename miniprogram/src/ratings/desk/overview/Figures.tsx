/** The figures of each kind, project by project: never without n and interval, in order only where there are enough. */
import type { RatingSummary } from '@jiashu/shared/ratings/schema';
import { RATING_KINDS, ratingKinds } from '@jiashu/shared/ratings/vocabulary';
import { View } from '@tarojs/components';
import { Section } from '../../../ui';
import { type Column, Table } from '../../../ui/desk';
import { sayAverage, sayInterval } from './figures';
import { Spread } from './Spread';

export function Figures({ rows, rankFrom }: { rows: readonly RatingSummary[]; rankFrom: number }) {
  const kinds = ratingKinds.filter((kind) => rows.some((row) => row.kind === kind));
  return (
    <View className="overview-figures">
      {kinds.map((kind) => (
        <Section key={kind} title={RATING_KINDS[kind]}>
          <Table
            label={`${RATING_KINDS[kind]}的评价`}
            columns={columnsFor(rankFrom)}
            rows={rows.filter((row) => row.kind === kind)}
            keyOf={({ projectId }) => projectId}
          />
        </Section>
      ))}
    </View>
  );
}

const Figure = ({ value, range }: { value: string; range: string }) => (
  <View>
    <View className="strong">{value}</View>
    <View className="small">{range}</View>
  </View>
);

/** Too few to judge, or nobody to compare with. */
const NoPlace = ({ missing }: { missing: number }) => (
  <View className="small few">{missing > 0 ? `还差 ${missing} 份` : '没有可比的'}</View>
);

const columnsFor = (rankFrom: number): Column<RatingSummary>[] => [
  { title: '项目', grow: 2, cell: ({ projectName }) => projectName },
  { title: '份数 n', number: true, cell: ({ n }) => String(n) },
  {
    title: '平均分',
    number: true,
    cell: ({ average, averageInterval }) => (
      <Figure value={sayAverage(average)} range={sayInterval(averageInterval, 1)} />
    ),
  },
  {
    title: '满意（4、5 分）',
    number: true,
    cell: ({ satisfiedPercent, satisfiedInterval }) => (
      <Figure value={`${satisfiedPercent}%`} range={sayInterval(satisfiedInterval, 0, '%')} />
    ),
  },
  { title: '1 到 5 分各几份', grow: 2, cell: ({ counts }) => <Spread counts={counts} /> },
  {
    title: '名次',
    number: true,
    cell: ({ place, n }) => (place === null ? <NoPlace missing={rankFrom - n} /> : `第 ${place}`),
  },
];
