/** The desk's declarations: the projects I work for, what stands, what is on its way, who has read it. */
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter, SkeletonList } from '../../../ui';
import { Queue, QueueRow } from '../../../ui/desk';
import { useDeskDeclaration } from '../../useDeskDeclarations';
import { useMyProjects } from '../../useMyProjects';
import { Declared } from './Declared';
import { Readers } from './Readers';
import '../../changes.css';
import '../../projects.css';
import '../desk.css';

export default function DeskDisclosuresPage() {
  const { id = null } = useRouter().params;
  const projects = useMyProjects();
  const [chosen, choose] = useState<string | null>(id);
  const desk = useDeskDeclaration(chosen);
  return (
    <DeskScreen
      at="disclosures"
      title="阳光宣言"
      open={chosen !== null}
      onBack={() => choose(null)}
      list={
        <Resource of={projects} skeleton={<SkeletonList rows={4} />}>
          {({ projects: rows }) => <Projects rows={rows} chosen={chosen} onChoose={choose} />}
        </Resource>
      }
      aside={chosen && desk.data ? <Readers key={chosen} desk={desk.data} /> : undefined}
    >
      {chosen ? (
        <Resource of={desk} skeleton={<SkeletonLetter />}>
          {(data) => <Declared key={data.projectId} desk={data} onChange={desk.replace} />}
        </Resource>
      ) : (
        <Empty title="选一个项目">左边是您管的项目。哪一版在公示、下一版改了什么、谁读过，都在这里。</Empty>
      )}
    </DeskScreen>
  );
}

interface ProjectsProps {
  rows: readonly { id: string; name: string; buildings: readonly { homes: number }[] }[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

const Projects = ({ rows, chosen, onChoose }: ProjectsProps) => (
  <Queue title="签约之前，先说坏消息">
    {rows.map(({ id, name, buildings }) => (
      <QueueRow
        key={id}
        title={name}
        place={`${buildings.length} 栋`}
        kind="阳光宣言"
        state=""
        who=""
        due={String(buildings.reduce((sum, { homes }) => sum + homes, 0))}
        dueFor="户"
        open={id === chosen}
        onTap={() => onChoose(id)}
      />
    ))}
  </Queue>
);
