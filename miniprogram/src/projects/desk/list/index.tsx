/** The desk's declarations: the projects I work for, what stands, what is on its way, who has read it. */
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter, SkeletonList } from '../../../ui';
import { isWide } from '../../../ui/desk';
import { useDeskDeclaration } from '../../useDeskDeclarations';
import { useMyProjects } from '../../useMyProjects';
import { Declared } from './Declared';
import { ProjectQueue } from './ProjectQueue';
import { Readers } from './Readers';
import '../../changes.css';
import '../../projects.css';
import '../desk.css';

export default function DeskDisclosuresPage() {
  const { id = null } = useRouter().params;
  const projects = useMyProjects();
  const [tapped, choose] = useState<string | null>(id);
  const rows = projects.data?.projects ?? [];
  const first = rows.find(({ next }) => next !== null) ?? rows[0];
  const chosen = tapped ?? (isWide() ? (first?.id ?? null) : null);
  const desk = useDeskDeclaration(chosen);
  return (
    <DeskScreen
      at="disclosures"
      title="阳光宣言"
      open={tapped !== null}
      onBack={() => choose(null)}
      list={
        <Resource of={projects} skeleton={<SkeletonList rows={4} />}>
          {({ projects: rows }) => <ProjectQueue rows={rows} chosen={chosen} onChoose={choose} />}
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
