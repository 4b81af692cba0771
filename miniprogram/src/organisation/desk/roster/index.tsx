/** Who is on duty now, project by project, and the week's shifts. */
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonList } from '../../../ui';
import { isWide, Queue } from '../../../ui/desk';
import { Row } from '../../components/Row';
import { Views } from '../../components/Views';
import { projectsOf } from '../../opened';
import { useTree } from '../../useOrganisation';
import { Shifts } from './Shifts';

export default function RosterPage() {
  const tree = useTree();
  const [tapped, choose] = useState<string | null>(null);
  const projects = tree.data ? projectsOf(tree.data) : [];
  const projectId = tapped ?? (isWide() || projects.length === 1 ? (projects[0]?.id ?? null) : null);
  const project = projects.find(({ id }) => id === projectId);
  return (
    <DeskScreen
      at="organisation"
      title="值班"
      open={tapped !== null || projects.length === 1}
      onBack={() => choose(null)}
      list={
        <Queue title={projects.length > 1 ? `${projects.length} 个项目的值班` : '值班'} tabs={<Views at="roster" />}>
          <Resource of={tree} skeleton={<SkeletonList rows={4} />}>
            {() =>
              projects.map(({ id, name, city }) => (
                <Row key={id} title={name} note={city} open={id === projectId} onTap={() => choose(id)} />
              ))
            }
          </Resource>
        </Queue>
      }
    >
      {project ? (
        <Shifts key={project.id} project={project} />
      ) : (
        <Empty title="选一个项目" icon="clock">
          看现在谁当值，一周怎么排的。
        </Empty>
      )}
    </DeskScreen>
  );
}
