/** All towers of a project on one ground, then what is behind the plan and whether the handover moved. */
import type { Day } from '@jiashu/shared/kernel/time';
import type { BuildingView, ProjectView } from '@jiashu/shared/projects/schema';
import { Text, View } from '@tarojs/components';
import { Towers } from '../../ui';
import { sayHandover, sayLate, sayReached } from '../words';

/** A line across is drawn only while the structure grows: later there is nothing for it to say. */
const plannedOf = ({ floors, builtFloors, plannedFloors }: BuildingView): number | undefined =>
  builtFloors < floors && plannedFloors ? plannedFloors : undefined;

export function Growing({ buildings, today }: { buildings: ProjectView['buildings']; today: Day }) {
  const towers = buildings.map((building) => ({
    name: building.name,
    floors: building.floors,
    built: building.builtFloors,
    planned: plannedOf(building),
    note: sayReached(building),
    late: building.daysLate > 0 ? sayLate(building.daysLate) : undefined,
  }));
  const finished = buildings.every(({ milestones }) => milestones.every(({ doneOn }) => doneOn !== null));
  return (
    <View>
      <Towers buildings={towers} />
      <View className="small gap-3 num">
        {buildings
          .filter(({ daysLate }) => daysLate > 0)
          .map((building) => (
            <Late key={building.id} building={building} />
          ))}
        {!finished && (
          <View>
            {towers.some(({ planned }) => planned !== undefined) && '横线是今天计划应到的位置。'}
            {sayHandover(buildings, today)}
          </View>
        )}
      </View>
    </View>
  );
}

const Late = ({ building: { name, daysLate, lateReason } }: { building: BuildingView }) => (
  <View>
    {name}
    <Text className="warn">{sayLate(daysLate)}</Text>
    {lateReason ? `：${lateReason}。` : '。'}
  </View>
);
