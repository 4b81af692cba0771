/** The desk's declarations: the projects I work for, what stands, what is on its way, who has read it. */
import type { DeskProject } from '@jiashu/shared/projects/schema';
import { useRouter } from '@tarojs/taro';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter, SkeletonList } from '../../../ui';
import { useChosen } from '../../../ui/desk';
import { useDeskDeclaration } from '../../useDeskDeclarations';
import { useMyProjects } from '../../useMyProjects';
import { Declared } from './Declared';
import { ProjectQueue } from './ProjectQueue';
import { Readers } from './Readers';
import '../../changes.css';
import '../../projects.css';
import '../desk.css';

export default function DeskDisclosuresPage() {
  const { id } = useRouter().params;
  const projects = useMyProjects();
  const rows = nextFirst(projects.data?.projects ?? []);
  const { chosen, tapped, choose } = useChosen(rows, id);
  const desk = useDeskDeclaration(chosen);
  return (
    <DeskScreen
      at="disclosures"
      title="阳光宣言"
      open={tapped}
      onBack={() => choose(null)}
      list={
        <Resource of={projects} skeleton={<SkeletonList rows={4} />}>
          {() => <ProjectQueue rows={rows} chosen={chosen} onChoose={choose} />}
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

/** What is on its way to the public comes before what only stands. */
const nextFirst = (projects: readonly DeskProject[]) =>
  [...projects].sort((a, b) => Number(b.next !== null) - Number(a.next !== null));
