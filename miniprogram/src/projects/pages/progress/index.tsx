/** One building's way up: what was planned, what came, and every time an expected day was moved, with its reason. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { reachedCount } from '@jiashu/shared/projects/progress/rules';
import type { BuildingProgress } from '@jiashu/shared/projects/progress/schema';
import { structurePercent } from '@jiashu/shared/projects/rules';
import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { Empty, Heading, Notice, Resource, Screen, Section, SkeletonLetter, Tower } from '../../../ui';
import { Grown } from '../../progress/Grown';
import { Timeline } from '../../progress/Timeline';
import { useProgress } from '../../progress/useProgress';
import '../../progress/progress.css';

export default function ProgressPage() {
  const { project = '', building = '' } = useRouter().params;
  const progress = useProgress(project && building ? { projectId: project, buildingId: building } : null);
  const { data } = progress;
  useShareAppMessage(() => ({
    title: data ? `${data.projectName} ${data.building.name}：${data.building.news}` : '工地进度',
    path: `/projects/pages/progress/index?project=${project}&building=${building}`,
  }));
  return (
    <Screen
      title={data ? `${data.projectName} ${data.building.name}` : '进度'}
      onPullDown={progress.reload}
      aside={data && <Standing progress={data} />}
      asideOnPhone="hidden"
    >
      {project && building ? (
        <Resource of={progress} skeleton={<SkeletonLetter />}>
          {(shown) => <Whole progress={shown} />}
        </Resource>
      ) : (
        <Empty title="没有说是哪一栋">从项目页里选一栋，就能看到它每次改期的日子和原因。</Empty>
      )}
    </Screen>
  );
}

function Whole({ progress }: { progress: BuildingProgress }) {
  const { building, projectName } = progress;
  const { daysLate, lateReason, milestones } = building;
  return (
    <View>
      <Heading level={1} eyebrow={`${projectName} ${building.name}`}>
        {building.news}
      </Heading>
      <View className="meta gap-1 num">
        <View>结构 {structurePercent(building)}%</View>
        <View>
          {milestones.length} 个节点完成 {reachedCount(building)} 个
        </View>
      </View>
      {daysLate > 0 && (
        <View className="gap-4">
          <Notice tone="warn" edge title={`比计划晚 ${daysLate} 天`}>
            {lateReason}
          </Notice>
        </View>
      )}
      <View className="gap-6 screen-aside-phone">
        <Standing progress={progress} />
      </View>
      <Grown progress={progress} />
      <Section title="计划和实际" note="改过的日子都留着">
        <Timeline progress={progress} today={dayOf(new Date())} />
      </Section>
    </View>
  );
}

function Standing({ progress: { building } }: { progress: BuildingProgress }) {
  const { floors, builtFloors, plannedFloors } = building;
  const planned = builtFloors < floors && plannedFloors ? plannedFloors : null;
  return (
    <View className="row progress-standing">
      <Tower floors={floors} built={builtFloors} {...(planned ? { planned } : {})} />
      <View className="grow small num">
        <View>一共 {floors} 层</View>
        {planned !== null && <View>横线是今天计划应到的第 {planned} 层</View>}
      </View>
    </View>
  );
}
