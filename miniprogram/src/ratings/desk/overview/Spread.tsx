/** How often each score was given: five columns with their counts, low to high. */
import type { RatingSummary } from '@jiashu/shared/ratings/schema';
import { scores } from '@jiashu/shared/ratings/vocabulary';
import { View } from '@tarojs/components';
import { aria } from '../../../ui';

const HEIGHT = 28;

export function Spread({ counts }: Pick<RatingSummary, 'counts'>) {
  const most = Math.max(...counts, 1);
  const label = scores.map((score, index) => `${score} 分 ${counts[index]} 份`).join('，');
  return (
    <View className="spread" {...aria({ role: 'img', label })}>
      {scores.map((score, index) => (
        <View className="spread-column" key={score}>
          <View
            className={score <= 3 ? 'spread-bar spread-low' : 'spread-bar'}
            style={{ height: `${Math.round((HEIGHT * counts[index]!) / most)}px` }}
          />
          <View className="spread-count">{counts[index]}</View>
        </View>
      ))}
    </View>
  );
}
