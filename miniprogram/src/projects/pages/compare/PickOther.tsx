/** Which project to set beside the one the reader comes from. */
import { View } from '@tarojs/components';
import { Card, Heading, ListRow, Resource, SkeletonList } from '../../../ui';
import { useProjects } from '../../useProjects';

export function PickOther({ than, onChoose }: { than: string; onChoose: (id: string) => void }) {
  const projects = useProjects();
  return (
    <Resource of={projects} skeleton={<SkeletonList rows={3} card />}>
      {({ projects: rows }) => (
        <View>
          <Heading level={1}>和{rows.find(({ id }) => id === than)?.name}比哪一个</Heading>
          <View className="gap-6">
            <Card kind="list">
              {rows
                .filter(({ id }) => id !== than)
                .map(({ id, name, city, news }) => (
                  <ListRow key={id} title={name} note={`${city}，${news}`} onTap={() => onChoose(id)} />
                ))}
            </Card>
          </View>
        </View>
      )}
    </Resource>
  );
}
