/** Differences under one another: the verdict first, then both sides, the worse one said to be worse. */
import type { Cell, Item } from '@jiashu/shared/projects/compare';
import { Text, View } from '@tarojs/components';
import { aria, join } from '../../../ui';

export function Points({ items }: { items: readonly Item[] }) {
  return (
    <View className="num">
      {items.map((item) => (
        <View className="point" key={item.key} {...aria({ role: 'group', label: item.title })}>
          <View className="between">
            <View className="strong">{item.title}</View>
            <View className="small right">{item.verdict}</View>
          </View>
          <View className="beside">
            {item.cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a side is its place
              <Side key={index} cell={cell} worse={item.worse === index} />
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}

function Side({ cell: { value, unit, note, share, words }, worse }: { cell: Cell; worse: boolean }) {
  return (
    <View className="beside-cell">
      <View className={join(words ? 'point-words' : 'point-value', worse && 'warn')}>
        {value}
        {unit && <Text className="point-unit">{unit}</Text>}
        {worse && <Text className="point-worse">差一些</Text>}
      </View>
      {share !== undefined && <View className="point-length" style={{ width: `${Math.max(3, share * 100)}%` }} />}
      {note && <View className="small">{note}</View>}
    </View>
  );
}
