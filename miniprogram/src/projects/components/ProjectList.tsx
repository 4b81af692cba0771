/** The projects one may read about without signing in: those farthest from handover first, since they are still for sale. */
import type { ProjectRow } from '@jiashu/shared/projects/schema';
import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { Card, Empty, ListRow, Resource, SkeletonList } from '../../ui';
import { useProjects } from '../useProjects';

export function ProjectList() {
  const projects = useProjects();
  return (
    <Resource
      of={projects}
      skeleton={<SkeletonList rows={4} card />}
      isEmpty={(data) => data.projects.length === 0}
      empty={<Empty title="还没有公开的项目">有了第一个项目，它的阳光宣言会先放在这里。</Empty>}
    >
      {(data) => (
        <Card kind="list">
          {latestFirst(data.projects).map(({ id, name, address, homes, news }) => (
            <ListRow
              key={id}
              title={name}
              label={`${name}的阳光宣言，${news}`}
              onTap={() => open('projects/pages/project', { id })}
            >
              <View className="small plain">{news}</View>
              <View className="small num">
                {address}，{homes} 户
              </View>
            </ListRow>
          ))}
        </Card>
      )}
    </Resource>
  );
}

const latestFirst = (projects: readonly ProjectRow[]) =>
  [...projects].sort((a, b) => b.handoverOn.localeCompare(a.handoverOn));
