/** A project's public page, the sunshine declaration: what is bad about it first. Nobody needs to sign in to read it. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { useRouter } from '@tarojs/taro';
import { Resource, Screen } from '../../../ui';
import { Growing } from '../../components/Growing';
import { CallHotline } from '../../components/Hotline';
import { SkeletonProject } from '../../components/SkeletonProject';
import { Sunshine } from '../../components/Sunshine';
import { useProject } from '../../useProjects';
import '../../projects.css';

export default function ProjectPage() {
  const { id = '' } = useRouter().params;
  const project = useProject(id);
  const today = dayOf(new Date());
  const { data } = project;
  return (
    <Screen
      title="阳光宣言"
      onPullDown={project.reload}
      dock={data && <CallHotline number={data.hotline} />}
      aside={data && <Growing buildings={data.buildings} today={today} />}
      asideOnPhone="hidden"
    >
      <Resource of={project} skeleton={<SkeletonProject />}>
        {(shown) => <Sunshine project={shown} today={today} />}
      </Resource>
    </Screen>
  );
}
