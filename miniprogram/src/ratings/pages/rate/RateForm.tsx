/** The score, then why: chips that fit the score, and one's own words. */
import type { RatingView } from '@jiashu/shared/ratings/schema';
import { reasonsFor, type Score } from '@jiashu/shared/ratings/vocabulary';
import { View } from '@tarojs/components';
import { type Loaded, useDraft, useSubmit } from '../../../api';
import { Button, Choices, Field, Heading, RatingRow, TextArea, toast } from '../../../ui';
import { ratingsApi } from '../../api';
import { doneWords, PROMISE, thanksFor, validWords } from '../../words';

interface Draft {
  readonly score: Score | null;
  readonly reasons: readonly string[];
  readonly words: string;
}
const EMPTY: Draft = { score: null, reasons: [], words: '' };

interface Props {
  rating: RatingView;
  loaded: Loaded<RatingView>;
}

export function RateForm({ rating, loaded }: Props) {
  const { id: ratingId, kind, title, homeLabel } = rating;
  const { value, change, clear } = useDraft<Draft>(`rating ${ratingId}`, EMPTY);
  const score = rating.score ?? value.score;
  const scoring = useSubmit(ratingsApi.rate);
  const explaining = useSubmit(ratingsApi.explain);
  const why = { reasons: [...value.reasons], words: value.words.trim() };
  const send = async () => {
    if (!score) return;
    const answer = rating.mayExplain
      ? await explaining.submit({ ratingId, ...why })
      : await scoring.submit({ ratingId, score, ...why });
    if (!answer) return void loaded.reload();
    clear();
    loaded.replace(answer);
    toast(thanksFor(score), 'check');
  };
  const silent = why.reasons.length === 0 && why.words === '';
  return (
    <View>
      <Heading level={1} eyebrow={`${doneWords(rating)}　${homeLabel}`}>
        {title}
      </Heading>
      <View className="small gap-2">{rating.mayExplain ? thanksFor(score!) : validWords(rating, new Date())}</View>
      <View className="gap-6">
        <RatingRow
          label={`${title}，您满意吗`}
          value={score}
          disabled={rating.mayExplain || scoring.busy}
          onRate={(next) => change({ score: next, reasons: [] })}
        />
      </View>
      {score ? (
        <Why kind={kind} score={score} value={value} change={change} />
      ) : (
        <View className="small gap-4">{PROMISE}</View>
      )}
      {score && (
        <View className="gap-6">
          <Button
            busy={scoring.busy || explaining.busy}
            disabled={rating.mayExplain && silent}
            onTap={() => void send()}
          >
            {rating.mayExplain ? '补充上去' : '提交评价'}
          </Button>
        </View>
      )}
    </View>
  );
}

const EXAMPLES: Readonly<Record<RatingView['kind'], { good: string; bad: string }>> = {
  repair: { good: '鞋套自己带的，走时地也拖了', bad: '胶打得很漂亮，水照样进来' },
  complaint: { good: '每天都打电话来说一声办到哪了', bad: '换了三个人，每次都要从头讲' },
  event: { good: '带队的师傅什么都答得上来', bad: '排了四十分钟，只看了十分钟' },
  viewing: { good: '先说了高架有多吵，才讲户型', bad: '问车位，只说放心，让今天就签' },
};

interface WhyProps {
  kind: RatingView['kind'];
  score: Score;
  value: Draft;
  change: (part: Partial<Draft>) => void;
}

function Why({ kind, score, value, change }: WhyProps) {
  return (
    <View>
      <Field label={score >= 4 ? '好在哪里，可以不选' : '哪里没做好，可以不选'}>
        <Choices
          multi
          label="原因"
          columns="flow"
          options={reasonsFor(kind, score).map((reason) => ({ value: reason, label: reason }))}
          value={value.reasons}
          onChange={(reasons) => change({ reasons })}
        />
      </Field>
      <Field label="还想说的，可以不写">
        <TextArea
          value={value.words}
          maxLength={500}
          placeholder={EXAMPLES[kind][score >= 4 ? 'good' : 'bad']}
          onInput={(words) => change({ words })}
        />
      </Field>
    </View>
  );
}
