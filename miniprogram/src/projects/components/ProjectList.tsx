/** The projects one may read about without signing in. */

import { open } from '../../platform/navigate';
import { Card, ListRow, Resource, SkeletonList } from '../../ui';
import { useProjects } from '../useProjects';

export function ProjectList() {
  const projects = useProjects();
  return (
    <Resource of={projects} skeleton={<SkeletonList rows={4} card />}>
      {(data) => (
        <Card kind="list">
          {data.projects.map(({ id, name, address, homes, news }) => (
            <ListRow
              key={id}
              title={name}
              note={`${address} · ${homes} 户 · ${news}`}
              side="阳光宣言"
              onTap={() => open('projects/pages/project', { id })}
            />
          ))}
        </Card>
      )}
    </Resource>
  );
}
