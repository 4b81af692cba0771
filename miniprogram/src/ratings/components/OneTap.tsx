/** One thing to rate: a tap is the whole answer, and then one may say why. */
import type { RatingView } from '@jiashu/shared/ratings/schema';
import { View } from '@tarojs/components';
import { useSubmit } from '../../api';
import { Link, RatingRow } from '../../ui';
import { ratingsApi } from '../api';
import { openRating } from '../openRating';
import { doneWords, PROMISE, scoreWords, thanksFor } from '../words';

interface Props {
  rating: RatingView;
  onRated: (rated: RatingView) => void;
}

export function OneTap({ rating, onRated }: Props) {
  const scoring = useSubmit(ratingsApi.rate);
  const rate = async (score: NonNullable<RatingView['score']>) => {
    const rated = await scoring.submit({ ratingId: rating.id, score });
    if (rated) onRated(rated);
  };
  return (
    <View>
      <View className="strong">{rating.title}</View>
      <View className="small num">
        {doneWords(rating)}　{rating.homeLabel}
      </View>
      <View className="gap-4">
        <RatingRow
          label={`${rating.title}，您满意吗`}
          value={rating.score}
          disabled={scoring.busy || rating.state !== 'open'}
          onRate={(score) => void rate(score)}
        />
      </View>
      {rating.score === null ? (
        <View className="small gap-3">点一下就算数。{PROMISE}</View>
      ) : (
        <View className="between gap-3">
          <View className="small">
            {scoreWords(rating.score)}。{thanksFor(rating.score)}
          </View>
          {rating.mayExplain && (
            <Link go onTap={() => openRating(rating.id, rating.homeId)}>
              说说为什么
            </Link>
          )}
        </View>
      )}
    </View>
  );
}
