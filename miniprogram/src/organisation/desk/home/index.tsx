/** Regions, projects and buildings at the left; what is chosen opens beside: to read, and to edit for those above. */
import type { Tree } from '@jiashu/shared/organisation/schema';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonList } from '../../../ui';
import { isWide, Queue } from '../../../ui/desk';
import { Views } from '../../components/Views';
import { madeIn, type Opened, projectsOf } from '../../opened';
import { useTree } from '../../useOrganisation';
import { BuildingDetail } from './BuildingDetail';
import { NewRegion } from './NewRegion';
import { ProjectDetail } from './ProjectDetail';
import { RegionDetail } from './RegionDetail';
import { Regions } from './Regions';

export default function OrganisationPage() {
  const tree = useTree();
  const [tapped, open] = useState<Opened | null>(null);
  const opened = tapped ?? (isWide() && tree.data ? firstOf(tree.data) : null);
  const grow = (next: Tree) => {
    const made = tree.data && madeIn(tree.data, next);
    tree.replace(next);
    if (made) open(made);
  };
  return (
    <DeskScreen
      at="organisation"
      title="组织"
      open={tapped !== null}
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
        <Detail tree={tree.data} opened={opened} onTree={grow} onHomes={() => void tree.reload()} onOpen={open} />
      ) : (
        <Empty title="选一处来看" icon="tower">
          区域、项目、楼栋，您范围里的都在左边；能改的，打开就能改。
        </Empty>
      )}
    </DeskScreen>
  );
}

/** What a wide screen opens by itself: the first project; for a company just beginning, its first region. */
function firstOf(tree: Tree): Opened | null {
  const [project] = projectsOf(tree);
  if (project) return { projectId: project.id };
  return tree.mayAddRegion && tree.regions.length === 0 ? { newRegion: true } : null;
}

function titleOf(tree: Tree | undefined): string {
  const projects = tree ? projectsOf(tree) : [];
  if (projects.length === 0) return tree ? '还没有项目' : '组织';
  const homes = projects.flatMap(({ buildings }) => buildings).reduce((sum, one) => sum + one.homes, 0);
  return `${projects.length} 个项目，${homes.toLocaleString('en')} 套`;
}

interface DetailProps {
  tree: Tree;
  opened: Opened;
  onTree: (tree: Tree) => void;
  onHomes: () => void;
  onOpen: (opened: Opened) => void;
}

function Detail({ tree, opened, onTree, onHomes, onOpen }: DetailProps) {
  const region = tree.regions.find(({ id }) => id === opened.regionId);
  const project = projectsOf(tree).find(({ id }) => id === opened.projectId);
  const building = project?.buildings.find(({ id }) => id === opened.buildingId);
  if (opened.newRegion) return <NewRegion onTree={onTree} />;
  if (region) return <RegionDetail key={region.id} region={region} onTree={onTree} />;
  if (project && building) return <BuildingDetail key={building.id} {...{ project, building, onTree, onHomes }} />;
  if (project) return <ProjectDetail key={project.id} project={project} onTree={onTree} onOpen={onOpen} />;
  return <Empty title="这一处不在了">选左边的另一处。</Empty>;
}
