/** The tree at the left: regions with their projects; the open project shows its buildings. */
import type { ProjectNode, Tree } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { Button } from '../../../ui';
import { QueueGroup } from '../../../ui/desk';
import { Row } from '../../components/Row';
import type { Opened } from '../../opened';
import '../../organisation.css';

interface Props {
  tree: Tree;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
}

export const Regions = ({ tree, opened, onOpen }: Props) => (
  <>
    {tree.regions.map((region) => (
      <QueueGroup key={region.id} title={region.name} count={region.projects.length}>
        {region.projects.map((project) => (
          <Project key={project.id} project={project} opened={opened} onOpen={onOpen} />
        ))}
        {(region.mayEdit || region.mayAddProject) && (
          <Row
            within
            title={region.mayEdit ? '加项目，改区域名称' : '加项目'}
            open={opened?.regionId === region.id}
            onTap={() => onOpen({ regionId: region.id })}
          />
        )}
      </QueueGroup>
    ))}
    {tree.mayAddRegion && (
      <View className="gap-4">
        <Button kind="line" slim onTap={() => onOpen({ newRegion: true })}>
          新建区域
        </Button>
      </View>
    )}
  </>
);

function Project({ project, opened, onOpen }: { project: ProjectNode } & Omit<Props, 'tree'>) {
  const { id, name, city, buildings } = project;
  const here = opened?.projectId === id;
  return (
    <>
      <Row
        title={name}
        note={city}
        side={`${buildings.length} 栋`}
        open={here && !opened?.buildingId}
        onTap={() => onOpen({ projectId: id })}
      />
      {here &&
        buildings.map((building) => (
          <Row
            key={building.id}
            within
            title={building.name}
            side={`${building.floors} 层　${building.homes} 套`}
            open={opened?.buildingId === building.id}
            onTap={() => onOpen({ projectId: id, buildingId: building.id })}
          />
        ))}
    </>
  );
}
