/** The desk's progress: every building I work for at the left; its timeline, and what can be reported, at the right. */
import { dayOf } from '@jiashu/shared/kernel/time';
import type { BuildingProgress } from '@jiashu/shared/projects/progress/schema';
import type { DeskProject } from '@jiashu/shared/projects/schema';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter, SkeletonList } from '../../../ui';
import { Block, DetailHead, isWide } from '../../../ui/desk';
import { Timeline } from '../../progress/Timeline';
import { type Place, useProgress } from '../../progress/useProgress';
import { useMyProjects } from '../../useMyProjects';
import { Buildings } from './Buildings';
import { Reports } from './Reports';
import '../../progress/progress.css';

export default function DeskProgressPage() {
  const projects = useMyProjects();
  const [tapped, choose] = useState<Place | null>(null);
  const chosen = tapped ?? (isWide() ? latestOf(projects.data?.projects ?? []) : null);
  const progress = useProgress(chosen);
  const { data } = progress;
  return (
    <DeskScreen
      at="progress"
      title="报进度"
      open={tapped !== null}
      onBack={() => choose(null)}
      list={
        <Resource of={projects} skeleton={<SkeletonList rows={6} />}>
          {({ projects: rows }) => <Buildings projects={rows} chosen={chosen} onChoose={choose} />}
        </Resource>
      }
      head={data && chosen ? <Head progress={data} /> : undefined}
    >
      {chosen ? (
        <Resource of={progress} skeleton={<SkeletonLetter />}>
          {(shown) => (
            <>
              <Reports key={shown.building.id} place={chosen} progress={shown} onDone={progress.replace} />
              <Block title="业主看到的">
                <Timeline progress={shown} today={dayOf(new Date())} />
              </Block>
            </>
          )}
        </Resource>
      ) : (
        <Empty title="选一栋来报">
          盖到几层、哪个节点完成了、预计的日子改到哪天、为什么。报了，项目页上马上就是新的。
        </Empty>
      )}
    </DeskScreen>
  );
}

/** The building that is late most: the one there is something to say about. */
function latestOf(projects: readonly DeskProject[]): Place | null {
  const all = projects.flatMap(({ id, buildings }) => buildings.map((building) => ({ projectId: id, ...building })));
  const [latest] = all.sort((a, b) => b.daysLate - a.daysLate);
  return latest ? { projectId: latest.projectId, buildingId: latest.id } : null;
}

function Head({ progress: { projectName, building } }: { progress: BuildingProgress }) {
  const { name, news, builtFloors, floors, daysLate, lateReason } = building;
  const late = daysLate > 0 ? [`晚 ${daysLate} 天`, ...(lateReason ? [lateReason] : [])] : ['没有晚'];
  return (
    <DetailHead above={projectName} title={`${name}，${news}`} facts={[`${builtFloors} / ${floors} 层`, ...late]} />
  );
}
