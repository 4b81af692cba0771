/** The states of a letter on one line, the present one under an ink line. */
import { LETTER_STATES, type LetterState } from '@jiashu/shared/letters/vocabulary';
import { View } from '@tarojs/components';
import { aria, join } from '../../ui';

const WAY: readonly LetterState[] = ['draft', 'inReview', 'approved', 'scheduled', 'published'];

export function StateLine({ state }: { state: LetterState }) {
  if (state === 'withdrawn') return <View className="strong bad">{LETTER_STATES.withdrawn}</View>;
  const at = WAY.indexOf(state);
  return (
    <View className="state-line" {...aria({ role: 'img', label: `现在：${LETTER_STATES[state]}` })}>
      {WAY.map((step, index) => (
        <View key={step} className={join(index < at && 'state-was', index === at && 'state-is')}>
          {LETTER_STATES[step]}
        </View>
      ))}
    </View>
  );
}
