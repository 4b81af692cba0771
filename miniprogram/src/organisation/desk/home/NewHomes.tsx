/** Adds the homes of a unit floor by floor; a whole ledger comes by import instead. */
import type { Building, ProjectNode } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, Field, TextInput, toast } from '../../../ui';
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
      <View className="org-two">
        {FIELDS.map(([key, label]) => (
          <View key={key}>
            <Field label={label} error={failure?.at(key)}>
              <TextInput type="number" value={value[key]} onInput={(text) => change({ [key]: text })} maxLength={3} />
            </Field>
          </View>
        ))}
      </View>
      <View className="small gap-2">已经有的房号不动；整本台账用“台账”导入更快。</View>
      <View className="right gap-3">
        <Button kind="line" slim busy={busy} disabled={!(Number(value.toFloor) > 0)} onTap={() => void add()}>
          补上
        </Button>
      </View>
    </Block>
  );
}
