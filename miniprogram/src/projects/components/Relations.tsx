/** Who to turn to when something here is not right: not the sales department. */
import type { Declaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import { Card, Facts } from '../../ui';
import { CallHotline } from './Hotline';

export function Relations({ relations, hotline }: Pick<Declaration, 'relations'> & { hotline: string }) {
  return (
    <Card>
      <Facts ruled facts={relations.map(({ label, text }) => ({ name: label, value: text }))} />
      <View className="gap-4">
        <CallHotline number={hotline} />
      </View>
    </Card>
  );
}
