/** What the reader will be told has changed, as it is written. */
import type { DeclarationContent } from '@jiashu/shared/projects/declaration';
import { diffDeclarations, sayChanges } from '@jiashu/shared/projects/diff';
import { View } from '@tarojs/components';
import { Heading } from '../../../ui';
import { ChangeLines } from '../../components/ChangeLines';

interface Props {
  standing: DeclarationContent | null;
  next: DeclarationContent;
}

export function Differences({ standing, next }: Props) {
  if (!standing) return <View className="small">这是第一版，没有可比的。</View>;
  const changes = diffDeclarations(standing, next);
  return (
    <View>
      <Heading level={2} eyebrow="公示后读者看到的">
        {sayChanges(changes)}
      </Heading>
      <View className="gap-3">
        <ChangeLines changes={changes} />
      </View>
    </View>
  );
}
