/** What was done and waits for the owner's word: the newest to rate at once, the others a tap away. */
import type { RatingView } from '@jiashu/shared/ratings/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Pages } from '../../api';
import { Card, Divider, ListRow, Section } from '../../ui';
import { openRating } from '../openRating';
import { doneWords } from '../words';
import { OneTap } from './OneTap';

/** Nothing where there is nothing to rate. What was just rated stays until the page is opened anew. */
export function OpenRatings({ ratings }: { ratings: Pages<RatingView> }) {
  const [rated, setRated] = useState<RatingView | null>(null);
  const waiting = ratings.items.filter(({ id }) => id !== rated?.id);
  const first = rated ?? waiting[0];
  if (!first) return null;
  const others = waiting.filter(({ id }) => id !== first.id);
  return (
    <Section title="办完了，您说了算">
      <Card>
        <OneTap rating={first} onRated={setRated} />
        {others.map((rating) => (
          <View key={rating.id} className="gap-4">
            <Divider />
            <ListRow
              title={rating.title}
              note={doneWords(rating)}
              side="打分"
              onTap={() => openRating(rating.id, rating.homeId)}
            />
          </View>
        ))}
      </Card>
    </Section>
  );
}
