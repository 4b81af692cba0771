/** Facts in two columns: the quiet name, then the fact. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { join } from './join';

export interface Fact {
  name: string;
  value: ReactNode;
  /** A quieter second line under the fact. */
  note?: ReactNode;
}

export interface FactsProps {
  facts: readonly Fact[];
  /** `ruled`: hairlines between · `spread`: facts set to the right edge. */
  ruled?: boolean | undefined;
  spread?: boolean | undefined;
}

export function Facts({ facts, ruled, spread }: FactsProps) {
  const widest = Math.max(...facts.map(({ name }) => name.length));
  return (
    <View className={join('num', ruled && 'facts-ruled', spread && 'facts-spread')}>
      {facts.map(({ name, value, note }) => (
        <View className="fact" key={name}>
          <View className="fact-key" style={spread ? {} : { width: `${widest + 0.3}em` }}>
            {name}
          </View>
          <View className="fact-value">
            {value}
            {note && <View className="small">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
