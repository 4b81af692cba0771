/** The projects I work for: which version stands since when, and what is on its way to the public. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNearDay } from '@jiashu/shared/kernel/words';
import type { DeskProject } from '@jiashu/shared/projects/schema';
import { DECLARATION_STATES } from '@jiashu/shared/projects/vocabulary';
import { Queue, QueueRow } from '../../../ui/desk';

interface Props {
  rows: readonly DeskProject[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

export const ProjectQueue = ({ rows, chosen, onChoose }: Props) => (
  <Queue title={titleOf(rows)}>
    {rows.map((project) => (
      <QueueRow
        key={project.id}
        {...wordsOf(project)}
        open={project.id === chosen}
        onTap={() => onChoose(project.id)}
      />
    ))}
  </Queue>
);

/** What somebody waits for, else what the public does not know yet. */
function titleOf(rows: readonly DeskProject[]): string {
  const waiting = rows.filter(({ next }) => next?.state === 'review').length;
  const silent = rows.filter(({ published }) => published === null).length;
  if (waiting > 0) return `${waiting} 版等客关放行`;
  return silent > 0 ? `${silent} 个项目还没公示` : '都公示了，有变化当天改';
}

function wordsOf({ name, buildings, published, next }: DeskProject) {
  const homes = buildings.reduce((sum, building) => sum + building.homes, 0);
  const since = published && dayOf(new Date(published.at));
  return {
    ...{ title: name, place: `${buildings.length} 栋 ${homes} 户`, who: '' },
    kind: next ? `第 ${next.version} 版` : '没有新稿',
    state: next ? DECLARATION_STATES[next.state] : '',
    due: published ? `第 ${published.version} 版` : '没有',
    dueFor: since ? sayNearDay(since, dayOf(new Date())) : '公示',
    late: published === null,
  };
}
