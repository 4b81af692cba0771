/** A promise's mark: kept, kept late, or still open. Always beside the word that says so. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { join } from './join';

export function Mark({ state }: { state: 'done' | 'late' | 'open' }) {
  return <View className={join('mark', state !== 'open' && `mark-${state}`)} {...aria({ hidden: true })} />;
}
