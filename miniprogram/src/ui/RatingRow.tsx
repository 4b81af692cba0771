/** Five boxes with their words; one tap is the whole answer. Nothing is chosen beforehand. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { join } from './join';
import { Tap } from './Tap';

export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

const WORDS: Record<Score, readonly string[]> = {
  1: ['非常', '不满意'],
  2: ['不满意'],
  3: ['一般'],
  4: ['满意'],
  5: ['非常', '满意'],
};

/** 1 → 非常不满意 */
export function scoreWords(score: Score): string {
  return WORDS[score].join('');
}

export interface RatingRowProps {
  value?: Score | null | undefined;
  /** What is being rated, for a screen reader. */
  label: string;
  disabled?: boolean | undefined;
  onRate: (score: Score) => void;
}

export function RatingRow({ value, label, disabled, onRate }: RatingRowProps) {
  return (
    <View className="rating num" {...aria({ role: 'radiogroup', label })}>
      {SCORES.map((score) => (
        <Tap
          key={score}
          className={join('rate', value === score && 'rate-on')}
          role="radio"
          checked={value === score}
          disabled={disabled}
          label={`${score} 分，${scoreWords(score)}`}
          onTap={() => onRate(score)}
        >
          <View className="rate-box">{score}</View>
          <View>
            {WORDS[score].map((line) => (
              <View className="rate-line" key={line}>
                {line}
              </View>
            ))}
          </View>
        </Tap>
      ))}
    </View>
  );
}
