/** What a flat costs and how prices are made; nothing is said to one buyer that is not said to all. */
import type { Declaration } from '@jiashu/shared/projects/declaration';
import { sayPriceRange } from '@jiashu/shared/projects/keyFigures';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui';

export function Prices({ layouts, priceRules }: Pick<Declaration, 'layouts' | 'priceRules'>) {
  return (
    <Card className="num">
      {layouts.length > 0 && (
        <View className="price-row price-head">
          <View className="grow">户型</View>
          <View className="price-value">备案总价</View>
          <View className="price-left">余</View>
        </View>
      )}
      {layouts.map(({ name, lowFen, highFen, left }) => (
        <View className="price-row" key={name}>
          <View className="grow">{name}</View>
          <View className="price-value price-big">{sayPriceRange(lowFen, highFen)}</View>
          <View className="price-left">{left} 套</View>
        </View>
      ))}
      {priceRules.map(({ label, text }) => (
        <View className="price-rule" key={label}>
          <Text className="strong">{label}</Text>：{text}
        </View>
      ))}
    </Card>
  );
}
