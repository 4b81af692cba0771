/** What the ratings say: the sentence first, then figures with n and interval, then the owners' own words. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { DeskScreen } from '../../../desk';
import { Empty, Heading, Resource, SkeletonList } from '../../../ui';
import { useSummary } from '../../useDeskRatings';
import { Figures } from './Figures';
import { headlineOf, sayInterval, together } from './figures';
import { Voices } from './Voices';
import './overview.css';

export default function RatingsOverviewPage() {
  // A message about a low score leads here.
  const { id } = useRouter().params;
  const summary = useSummary();
  return (
    <DeskScreen at="ratings" title="满意度">
      <Resource
        of={summary}
        skeleton={<SkeletonList rows={6} />}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty title="还没有人打分">报修验收、投诉了结、活动签到之后，业主会收到一次评价。</Empty>}
      >
        {({ rows, rankFrom }) => (
          <View>
            <View className="overview-head">
              <Heading level={1}>{headlineOf(rows, rankFrom)}</Heading>
              <View className="small num">
                {sayWhole(rows)}范围是 95% 区间；不足 {rankFrom} 份的项目不排名次。
              </View>
            </View>
            <Figures rows={rows} rankFrom={rankFrom} />
            <Voices first={id ? 'low' : 'all'} />
          </View>
        )}
      </Resource>
    </DeskScreen>
  );
}

function sayWhole(rows: Parameters<typeof together>[0]): string {
  const { average, averageInterval, satisfiedInterval } = together(rows);
  if (average === null || !averageInterval) return '';
  return `平均 ${average.toFixed(1)} 分（${sayInterval(averageInterval, 1)}），满意占比 ${sayInterval(satisfiedInterval, 0, '%')}。`;
}
