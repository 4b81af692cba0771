/** Loads both sides and lays them beside each other. */

import { figurePolicy } from '@jiashu/shared/figures/policy';
import type { ServiceFigures } from '@jiashu/shared/figures/schema';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNearDay } from '@jiashu/shared/kernel/words';
import { type Compared, type Comparison, compareProjects } from '@jiashu/shared/projects/compare';
import type { ProjectView } from '@jiashu/shared/projects/schema';
import { View } from '@tarojs/components';
import { useFigures } from '../../../figures';
import { Empty, Heading, Resource, Section, SkeletonList, Tower } from '../../../ui';
import { useProject } from '../../useProjects';
import { handoverItem, stateItem } from './buildingItems';
import { Cares, useCares } from './Cares';
import { Points } from './Points';

export function Comparing({ ids: [first, second] }: { ids: readonly [string, string] }) {
  const [a, b] = [useProject(first), useProject(second)];
  const figures = [useFigures(first).data, useFigures(second).data] as const;
  return (
    <Resource of={a} skeleton={<SkeletonList rows={6} />}>
      {(left) => (
        <Resource of={b} skeleton={<SkeletonList rows={6} />}>
          {(right) => <Beside projects={[left, right]} figures={figures} />}
        </Resource>
      )}
    </Resource>
  );
}

interface Props {
  projects: readonly [ProjectView, ProjectView];
  figures: readonly [ServiceFigures | undefined, ServiceFigures | undefined];
}

function Beside({ projects, figures }: Props) {
  const [left, right] = projects.map((project, index): Compared | null =>
    project.declaration
      ? { name: project.name, declaration: project.declaration, figures: figures[index]?.own ?? [] }
      : null,
  );
  if (!left || !right) return <Empty title="有一处还没有公示">公示之后才能放在一起看。</Empty>;
  const compared = compareProjects([left, right], figurePolicy.least);
  const different = [stateItem(projects), handoverItem(projects), ...compared.different];
  return (
    <View>
      <Heading level={1}>
        两处 {different.length} 项不同，{compared.same.length} 项一样
      </Heading>
      <View className="small gap-2">都出自公开的项目页。我们只摆事实，不替您打分。</View>
      <Heads projects={projects} />
      <Differences comparison={{ different, same: compared.same }} />
      <View className="small gap-6">哪一边改了版，这一页会跟着改。读过的人会收到消息，说哪一项变了。</View>
    </View>
  );
}

function Heads({ projects }: Pick<Props, 'projects'>) {
  return (
    <View className="beside-heads num">
      {projects.map((project) => {
        const tallest = [...project.buildings].sort((a, b) => b.builtFloors - a.builtFloors)[0];
        return (
          <View className="beside-cell" key={project.id}>
            {tallest && <Tower floors={tallest.floors} built={tallest.builtFloors} height={120} />}
            <View className="h2 gap-3">{project.name}</View>
            <View className="small">
              第 {project.declaration?.version} 版 ·{' '}
              {sayNearDay(dayOf(new Date(project.declaration?.publishedAt ?? 0)), dayOf(new Date()))}
            </View>
          </View>
        );
      })}
    </View>
  );
}

function Differences({ comparison: { different, same } }: { comparison: Comparison }) {
  const [chosen, choose] = useCares();
  const first = different.filter(({ care }) => care !== null && chosen.includes(care));
  const rest = different.filter((item) => !first.includes(item));
  return (
    <View>
      <Section title="先看您在意的">
        <Cares chosen={chosen} onChange={choose} />
        <View className="gap-3">
          <Points items={first} />
        </View>
      </Section>
      <Section title={first.length > 0 ? '其余不同' : '不同的'} note={`${rest.length} 项`}>
        <Points items={rest} />
      </Section>
      {same.length > 0 && (
        <Section title="一样的" note={`${same.length} 项`}>
          <View className="card same-list">
            {same.map(({ title, text }) => (
              <View className="same-row" key={title}>
                <View className="same-name">{title}</View>
                <View className="grow">{text}</View>
              </View>
            ))}
          </View>
        </Section>
      )}
    </View>
  );
}
