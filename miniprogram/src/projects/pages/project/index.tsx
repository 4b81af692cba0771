/** A project's public page, the sunshine declaration: what is bad about it first. Nobody needs to sign in to read it. */
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import type { ProjectView } from '@jiashu/shared/projects/schema';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { open } from '../../../platform/navigate';
import { Button, Empty, Resource, Screen } from '../../../ui';
import { Growing } from '../../components/Growing';
import { CallHotline } from '../../components/Hotline';
import { ReadButton } from '../../components/ReadButton';
import { SkeletonProject } from '../../components/SkeletonProject';
import { Sunshine } from '../../components/Sunshine';
import { useProject } from '../../useProjects';
import { type Reading, useReading } from '../../useReading';
import '../../../figures/figures.css';
import '../../../prospects/prospects.css';
import '../../changes.css';
import '../../projects.css';

export default function ProjectPage() {
  const { id = '' } = useRouter().params;
  const project = useProject(id);
  const today = dayOf(new Date());
  const { data } = project;
  const version = data?.declaration?.version ?? null;
  const reading = useReading(id, version);
  useShareAppMessage(() => ({
    title: data ? `${data.name}的阳光宣言：签约之前先读坏消息` : '阳光宣言',
    path: `/projects/pages/project/index?id=${id}`,
  }));
  return (
    <Screen
      title="阳光宣言"
      onPullDown={project.reload}
      dock={data && <Dock project={data} today={today} reading={reading} />}
      aside={data && <Growing buildings={data.buildings} today={today} />}
      asideOnPhone="hidden"
    >
      <Resource of={project} skeleton={<SkeletonProject />}>
        {(shown) =>
          shown.declaration ? (
            <Sunshine project={shown} declaration={shown.declaration} today={today} reading={reading} />
          ) : (
            <Empty title={`${shown.name}还没有公示`}>第一版阳光宣言公示之前，这里不能认购。</Empty>
          )
        }
      </Resource>
    </Screen>
  );
}

interface DockProps {
  project: ProjectView;
  today: Day;
  reading: Reading;
}

/** While flats are for sale one comes to look; afterwards one calls. */
function Dock({ project: { id, declaration, handoverOn, hotline }, today, reading }: DockProps) {
  return (
    <>
      {declaration && <ReadButton reading={reading} version={declaration.version} />}
      {handoverOn > today ? (
        <Button onTap={() => open('prospects/pages/viewing', { project: id })}>预约看房</Button>
      ) : (
        <CallHotline number={hotline} />
      )}
    </>
  );
}
