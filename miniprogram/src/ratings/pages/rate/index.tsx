/** Rates one thing, with reasons and words for who wants to give them. */
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { replace } from '../../../platform/navigate';
import { Resource, Screen, SkeletonCard } from '../../../ui';
import { useRating } from '../../useRatings';
import { Rated } from './Rated';
import { RateForm } from './RateForm';

export default function RatePage() {
  const { id = '', home } = useRouter().params;
  // A message to staff names no home: their page is the desk's.
  useEffect(() => {
    if (!home) replace('ratings/desk/overview', { id });
  }, [home, id]);
  const rating = useRating(home ? id : null);
  return (
    <Screen title="评价">
      <Resource of={rating} skeleton={<SkeletonCard />}>
        {(data) =>
          data.state === 'open' || data.mayExplain ? (
            <RateForm key={data.id} rating={data} loaded={rating} />
          ) : (
            <Rated rating={data} />
          )
        }
      </Resource>
    </Screen>
  );
}
