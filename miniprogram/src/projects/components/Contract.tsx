/** The points of the contract that are worth reading twice, and the template itself. */
import type { Declaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import { pictureOf } from '../../api';
import { Card, Facts, PhotoGrid } from '../../ui';

export function Contract({ contract, template }: Pick<Declaration, 'contract' | 'template'>) {
  return (
    <Card className="plain-facts">
      <Facts ruled facts={contract.map(({ label, text }) => ({ name: label, value: text }))} />
      {template.length > 0 && (
        <View className="gap-3">
          <View className="small">合同样本，点开看</View>
          <PhotoGrid photos={template.map((page) => pictureOf(page))} />
        </View>
      )}
    </Card>
  );
}
