/** What was said, or that its time is over. */
import type { RatingView } from '@jiashu/shared/ratings/schema';
import { View } from '@tarojs/components';
import { Empty, Heading, Quote, RatingRow } from '../../../ui';
import { doneWords, thanksFor } from '../../words';

export function Rated({ rating }: { rating: RatingView }) {
  const { title, score, reasons, words } = rating;
  if (score === null)
    return (
      <Empty title="过了打分的日子">「{title}」的评价已经过期。有话要说，在服务里提一件投诉与建议，照样有人回。</Empty>
    );
  return (
    <View>
      <Heading level={1} eyebrow={doneWords(rating)}>
        {title}
      </Heading>
      <View className="gap-2">{thanksFor(score)}</View>
      <View className="gap-6">
        <RatingRow label="您打的分" value={score} disabled onRate={() => {}} />
      </View>
      {reasons.length > 0 && <View className="gap-4">{reasons.join('，')}</View>}
      {words !== '' && <Quote>{words}</Quote>}
    </View>
  );
}
