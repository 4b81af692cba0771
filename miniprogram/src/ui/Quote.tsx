/** Somebody's answer, set in from a hairline. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export function Quote({ children }: { children: ReactNode }) {
  return <View className="quote gap-2">{children}</View>;
}
