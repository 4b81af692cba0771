/** Every building I work for, by project: how far it is, and how late. */
import type { DeskProject } from '@jiashu/shared/projects/schema';
import { Queue, QueueGroup, QueueRow } from '../../../ui/desk';
import type { Place } from '../../progress/useProgress';

interface Props {
  projects: readonly DeskProject[];
  chosen: Place | null;
  onChoose: (place: Place) => void;
}

export const Buildings = ({ projects, chosen, onChoose }: Props) => (
  <Queue title={titleOf(projects)}>
    {projects.map(({ id: projectId, name, buildings }) => (
      <QueueGroup key={projectId} title={name} count={buildings.length}>
        {buildings.map((building) => (
          <QueueRow
            key={building.id}
            {...wordsOf(building)}
            open={building.id === chosen?.buildingId}
            onTap={() => onChoose({ projectId, buildingId: building.id })}
          />
        ))}
      </QueueGroup>
    ))}
  </Queue>
);

function titleOf(projects: readonly DeskProject[]): string {
  const buildings = projects.flatMap((project) => project.buildings);
  const late = buildings.filter(({ daysLate }) => daysLate > 0).length;
  return late > 0 ? `${buildings.length} 栋里 ${late} 栋晚了` : `${buildings.length} 栋都没有晚`;
}

const wordsOf = ({ name, homes, floors, builtFloors, news, daysLate }: DeskProject['buildings'][number]) => ({
  ...{ title: `${name}，${news}`, place: `${homes} 户`, kind: `${builtFloors} / ${floors} 层`, state: '', who: '' },
  ...(daysLate > 0 ? { due: `晚 ${daysLate} 天`, dueFor: '比计划', late: true } : { due: '按计划', dueFor: '' }),
});
