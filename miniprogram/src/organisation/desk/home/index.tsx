/** Regions, projects and buildings at the left; what is chosen opens beside: to read, and to edit for those above. */
import type { ProjectNode, RegionNode, Tree } from '@jiashu/shared/organisation/schema';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Link, Resource, SkeletonList } from '../../../ui';
import { Queue, QueueGroup } from '../../../ui/desk';
import { Row } from '../../components/Row';
import { Views } from '../../components/Views';
import { useTree } from '../../useOrganisation';
import { BuildingDetail } from './BuildingDetail';
import { NewRegion } from './NewRegion';
import { ProjectDetail } from './ProjectDetail';
import { RegionDetail } from './RegionDetail';

/** What is open: ids, so that it stays open when the tree is read again. */
export interface Opened {
  readonly regionId?: string;
  readonly projectId?: string;
  readonly buildingId?: string;
  readonly newRegion?: true;
}

export default function OrganisationPage() {
  const tree = useTree();
  const [opened, open] = useState<Opened | null>(null);
  return (
    <DeskScreen
      at="organisation"
      title="组织"
      open={opened !== null}
      onBack={() => open(null)}
      list={
        <Queue title={titleOf(tree.data)} tabs={<Views at="home" />}>
          <Resource of={tree} skeleton={<SkeletonList rows={6} />}>
            {(data) => <Regions tree={data} opened={opened} onOpen={open} />}
          </Resource>
        </Queue>
      }
    >
      {tree.data && opened ? (
        <Detail tree={tree.data} opened={opened} onTree={tree.replace} />
      ) : (
        <Empty title="选一处来看" icon="tower">
          区域、项目、楼栋，您范围里的都在左边；能改的，打开就能改。
        </Empty>
      )}
    </DeskScreen>
  );
}

function titleOf(tree: Tree | undefined): string {
  const projects = tree?.regions.flatMap((region) => region.projects) ?? [];
  if (projects.length === 0) return '组织';
  const homes = projects.flatMap(({ buildings }) => buildings).reduce((sum, one) => sum + one.homes, 0);
  return `${projects.length} 个项目，${homes.toLocaleString('en')} 套`;
}

interface ListProps {
  tree: Tree;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
}

const Regions = ({ tree, opened, onOpen }: ListProps) => (
  <>
    {tree.regions.map((region) => (
      <QueueGroup key={region.id} title={region.name} count={region.projects.length}>
        {(region.mayEdit || region.mayAddProject) && (
          <Row
            title="区域名称，新项目"
            open={opened?.regionId === region.id}
            onTap={() => onOpen({ regionId: region.id })}
          />
        )}
        {region.projects.map((project) => (
          <Project key={project.id} project={project} opened={opened} onOpen={onOpen} />
        ))}
      </QueueGroup>
    ))}
    {tree.mayAddRegion && <Link onTap={() => onOpen({ newRegion: true })}>新建区域</Link>}
  </>
);

function Project({ project, opened, onOpen }: { project: ProjectNode } & Omit<ListProps, 'tree'>) {
  const { id, name, city, buildings } = project;
  return (
    <>
      <Row
        title={name}
        note={city}
        side={`${buildings.length} 栋`}
        open={opened?.projectId === id && !opened.buildingId}
        onTap={() => onOpen({ projectId: id })}
      />
      {buildings.map((building) => (
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

function Detail({ tree, opened, onTree }: { tree: Tree; opened: Opened; onTree: (tree: Tree) => void }) {
  const region: RegionNode | undefined = tree.regions.find(({ id }) => id === opened.regionId);
  const project = tree.regions.flatMap(({ projects }) => projects).find(({ id }) => id === opened.projectId);
  const building = project?.buildings.find(({ id }) => id === opened.buildingId);
  if (opened.newRegion) return <NewRegion onTree={onTree} />;
  if (region) return <RegionDetail key={region.id} region={region} onTree={onTree} />;
  if (project && building)
    return <BuildingDetail key={building.id} project={project} building={building} onTree={onTree} />;
  if (project) return <ProjectDetail key={project.id} project={project} onTree={onTree} />;
  return <Empty title="这一处不在了">选左边的另一处。</Empty>;
}
