/** What the show flat shows and what is handed over instead, side by side. */
import type { Declaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import { Card } from '../../ui';

export function ShowFlat({ showFlat }: Pick<Declaration, 'showFlat'>) {
  return (
    <Card className="flat">
      <View className="flat-row flat-head">
        <View className="flat-cell">您在样板间看到</View>
        <View className="flat-cell">交到您手里</View>
      </View>
      {showFlat.map(({ shown, delivered }) => (
        <View className="flat-row" key={shown}>
          <View className="flat-cell flat-shown">{shown}</View>
          <View className="flat-cell strong">{delivered}</View>
        </View>
      ))}
    </Card>
  );
}
