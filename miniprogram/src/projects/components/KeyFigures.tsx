/** The figures by which a project can be set beside another, large, with what goes with each. */
import type { Declaration } from '@jiashu/shared/projects/declaration';
import { KEY_FIGURES, sayAmount } from '@jiashu/shared/projects/keyFigures';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui';

export function KeyFigures({ figures }: Pick<Declaration, 'figures'>) {
  return (
    <Card className="num">
      <View className="figures">
        {figures.map(({ name, value, note }) => (
          <View className="figure" key={name}>
            <View className="small">{KEY_FIGURES[name].label}</View>
            <View className="figure-value">
              {sayAmount(name, value)}
              <Text className="figure-unit">{KEY_FIGURES[name].unit}</Text>
            </View>
            {note && <View className="small">{note}</View>}
          </View>
        ))}
      </View>
    </Card>
  );
}
