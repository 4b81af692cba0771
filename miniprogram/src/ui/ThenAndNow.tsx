/** Two photos of one view, the earlier drawn over the later: a line that finger, mouse and arrow keys move. */
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from './aria';
import { SlideLine } from './SlideLine';

export interface ThenAndNowProps {
  /** The earlier photo, shown left of the line. */
  before: string;
  after: string;
  /** `2026 年 3 月 1 日`. */
  beforeLabel: string;
  afterLabel: string;
  caption: string;
}

/** The line begins a little right of the middle: it invites a hand to it and shows both. */
const START = 56;
/** Nearer to its edge a day would be cut by the line. */
const ROOM = 32;

export function ThenAndNow({ before, after, beforeLabel, afterLabel, caption }: ThenAndNowProps) {
  const [at, move] = useState(START);
  return (
    <View>
      <View className="then-now">
        <Image className="photo-image" src={after} mode="aspectFill" {...aria({ hidden: true })} />
        <View className="then-now-over" style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }}>
          <Image className="photo-image" src={before} mode="aspectFill" {...aria({ hidden: true })} />
        </View>
        {at > ROOM && <View className="then-now-day then-now-left num">{beforeLabel}</View>}
        {at < 100 - ROOM && <View className="then-now-day then-now-right num">{afterLabel}</View>}
        <View className="then-now-line" style={{ left: `${at}%` }}>
          <View className="then-now-grip" />
        </View>
        <SlideLine at={at} onMove={move} label={`拖动对比前后：${caption}`} />
      </View>
      <View className="letter-caption num">
        {caption && <View>{caption}</View>}
        左边 {beforeLabel}，右边 {afterLabel}
      </View>
    </View>
  );
}
