/** What owners wrote, newest first. */

import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskRating } from '@jiashu/shared/ratings/schema';
import { RATING_KINDS, ratingKinds } from '@jiashu/shared/ratings/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Empty, Link, Resource, Section, SkeletonList } from '../../../ui';
import { Said, Tabs } from '../../../ui/desk';
import { type Shown, useDeskRatings } from '../../useDeskRatings';
import { scoreWords } from '../../words';

const TABS: readonly { key: Shown; text: string }[] = [
  { key: 'all', text: '全部' },
  { key: 'low', text: '3 分及以下' },
  ...ratingKinds.map((key) => ({ key, text: RATING_KINDS[key] })),
];

export function Voices({ first }: { first: Shown }) {
  const [shown, show] = useState<Shown>(first);
  const ratings = useDeskRatings(shown);
  return (
    <Section title="他们怎么说">
      <Tabs label="看哪些" tabs={TABS} active={shown} onChange={show} />
      <Resource
        of={ratings}
        skeleton={<SkeletonList rows={4} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty title="这里还没有">业主打了分、写了话，都会原样在这里。</Empty>}
      >
        {() => ratings.items.map((rating) => <Voice key={rating.id} rating={rating} />)}
      </Resource>
      {ratings.more && <Link onTap={() => void ratings.more?.()}>更早的</Link>}
    </Section>
  );
}

function Voice({ rating }: { rating: DeskRating }) {
  const { by, at, score, reasons, words, title, kind, projectName, homeLabel } = rating;
  return (
    <View className="voice">
      <Said who={by} when={sayMoment(new Date(at), new Date())}>
        <View className={score <= 3 ? 'strong seal' : 'strong'}>{scoreWords(score)}</View>
        {(words !== '' || reasons.length > 0) && <View>{[reasons.join('，'), words].filter(Boolean).join('。')}</View>}
        <View className="small voice-about">
          {RATING_KINDS[kind]}　{title}　{projectName} {homeLabel}
        </View>
      </Said>
    </View>
  );
}
