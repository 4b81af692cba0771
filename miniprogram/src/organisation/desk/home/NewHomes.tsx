/** Adds the homes of a unit floor by floor; a whole ledger comes by import instead. */
import type { Building, ProjectNode } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Field, Form, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import '../../organisation.css';

interface Props {
  project: ProjectNode;
  building: ProjectNode['buildings'][number];
  onBuilding: (building: Building) => void;
}

const EMPTY = { unit: '', fromFloor: '1', toFloor: '', doors: '2' };
const FIELDS = [
  ['unit', '第几单元，没有就空着'],
  ['fromFloor', '从几层'],
  ['toFloor', '到几层'],
  ['doors', '一层几户'],
] as const;

export function NewHomes({ project, building, onBuilding }: Props) {
  const { value, change, clear } = useDraft(`new homes ${building.id}`, { ...EMPTY, toFloor: String(building.floors) });
  const { busy, failure, submit } = useSubmit(organisationApi.addHomes);
  const add = async () => {
    const answer = await submit({
      ...{ projectId: project.id, buildingId: building.id, unit: value.unit === '' ? null : Number(value.unit) },
      ...{ fromFloor: Number(value.fromFloor), toFloor: Number(value.toFloor), doors: Number(value.doors) },
      handoverPlannedOn: project.handoverOn,
    });
    if (!answer) return;
    clear();
    toast('房号补好了', 'check');
    onBuilding(answer);
  };
  return (
    <Block title="补房号">
      <Form
        kind="line"
        slim
        action="补上"
        busy={busy}
        ready={FIELDS.every(([key]) => key === 'unit' || Number(value[key]) > 0)}
        onSubmit={add}
      >
        <View className="org-two">
          {FIELDS.map(([key, label]) => (
            <View key={key}>
              <Field label={label} error={failure?.at(key)}>
                <TextInput type="whole" value={value[key]} onInput={(text) => change({ [key]: text })} maxLength={3} />
              </Field>
            </View>
          ))}
        </View>
        <View className="small gap-2">{sayHomes(value)}已经有的房号不动；整本台账用“台账”导入更快。</View>
      </Form>
    </Block>
  );
}

/** What will be added, before it is: `会补上 2 单元 101 到 1802，共 36 套。` */
function sayHomes({ unit, fromFloor, toFloor, doors }: typeof EMPTY): string {
  const [from, to, each] = [Number(fromFloor), Number(toFloor), Number(doors)];
  const count = (to - from + 1) * each;
  if (!Number.isInteger(count) || count < 1 || from < 1 || each < 1) return '';
  const room = (floor: number, door: number) => `${floor}${String(door).padStart(2, '0')}`;
  return `会补上${unit === '' ? '' : ` ${unit} 单元`} ${room(from, 1)} 到 ${room(to, each)}，共 ${count} 套。`;
}
