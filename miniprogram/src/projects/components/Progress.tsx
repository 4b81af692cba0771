/** One building after another: each milestone as planned and as it came, or as we now expect it. */
import { type Milestone, nextMilestone } from '@jiashu/shared/projects/rules';
import type { BuildingView, ProjectView } from '@jiashu/shared/projects/schema';
import { MILESTONES } from '@jiashu/shared/projects/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { open } from '../../platform/navigate';
import { Card, Choices, Link } from '../../ui';
import { outcomeOf, sayLate, shortDate } from '../words';

export function Progress({ id, buildings }: Pick<ProjectView, 'id' | 'buildings'>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const building = buildings.find(({ id }) => id === chosen) ?? latest(buildings);
  if (!building) return null;
  return (
    <View>
      {buildings.length > 1 && (
        <Choices
          columns={columnsFor(buildings.length)}
          label="看哪一栋"
          options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          value={building.id}
          onChange={setChosen}
        />
      )}
      <View className="gap-3">
        <Card>
          <View className="h2">
            {building.name}，{building.news}
          </View>
          <View className="small num">
            共 {building.floors} 层，{building.homes} 户
          </View>
          <Milestones building={building} />
          <Link go onTap={() => open('projects/pages/progress', { project: id, building: building.id })}>
            每次改期的日子和原因
          </Link>
        </Card>
      </View>
    </View>
  );
}

/** So many in a row that the last row is not a lonely one. */
const columnsFor = (count: number) => (count === 2 || count === 4 ? count : 3);

/** The one furthest behind is what people ask about first. */
const latest = (buildings: readonly BuildingView[]) => [...buildings].sort((a, b) => b.daysLate - a.daysLate)[0];

function Milestones({ building }: { building: BuildingView }) {
  const next = nextMilestone(building);
  return (
    <View className="gap-3 num">
      <View className="mile-row mile-head">
        <View className="mile-what">节点</View>
        <View className="mile-day">计划</View>
        <View className="mile-day">实际</View>
      </View>
      {building.milestones.map((milestone) => (
        <Step key={milestone.kind} milestone={milestone} next={milestone === next} />
      ))}
    </View>
  );
}

function Step({ milestone, next }: { milestone: Milestone; next: boolean }) {
  const { day, expected, late } = outcomeOf(milestone);
  return (
    <View className={next ? 'mile-row mile-next' : 'mile-row'}>
      <View className={expected ? 'mile-dot mile-hollow' : 'mile-dot'} />
      <View className="mile-what">{MILESTONES[milestone.kind]}</View>
      <View className="mile-day">{shortDate(milestone.plannedOn)}</View>
      <View className="mile-day">
        <View className={expected ? '' : 'plain'}>
          {expected ? '约 ' : ''}
          {shortDate(day)}
        </View>
        {late !== 0 && <View className={late > 0 ? 'warn' : ''}>{sayLate(late)}</View>}
      </View>
    </View>
  );
}
