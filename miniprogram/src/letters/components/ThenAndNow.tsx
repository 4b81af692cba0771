/** Two photos of one view, the later drawn over the earlier: a line that finger, mouse and arrow keys move. */
import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { BlockView } from '@jiashu/shared/letters/schema';
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { addressOf } from '../../api';
import { SlideLine } from './SlideLine';

type Pair = Extract<BlockView, { kind: 'thenAndNow' }>;

/** The line begins a little right of the middle: it invites a hand to it and shows both. */
const START = 56;

export function ThenAndNow({ pair: { photoThen, photoNow, thenOn, nowOn, caption } }: { pair: Pair }) {
  const [at, move] = useState(START);
  if (!photoThen || !photoNow) return null;
  return (
    <View className="letter-figure">
      <View className="then-now">
        <Image className="photo-image" src={addressOf(photoNow.large)} mode="aspectFill" aria-hidden="true" />
        <View className="then-now-over" style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }}>
          <Image className="photo-image" src={addressOf(photoThen.large)} mode="aspectFill" aria-hidden="true" />
        </View>
        {thenOn && at > 30 && <View className="then-now-day then-now-left num">{sayFullDay(thenOn)}</View>}
        {nowOn && at < 70 && <View className="then-now-day then-now-right num">{sayFullDay(nowOn)}</View>}
        <View className="then-now-line" style={{ left: `${at}%` }}>
          <View className="then-now-grip" />
        </View>
        <SlideLine at={at} onMove={move} label={`拖动对比前后：${caption}`} />
      </View>
      <View className="letter-caption">{caption}</View>
      <View className="letter-days num">
        左边是{thenOn ? sayFullDay(thenOn) : '以前'}，右边是{nowOn ? sayFullDay(nowOn) : '现在'}
      </View>
    </View>
  );
}
