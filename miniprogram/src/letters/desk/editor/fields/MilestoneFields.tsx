/** Which milestone of which building a letter tells of; its days come from the progress record. */
import { MILESTONES, type MilestoneKind, milestoneKinds } from '@jiashu/shared/projects/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choices, Link } from '../../../../ui';
import type { FieldsProps, Of } from '../BlockFields';

const KINDS = milestoneKinds.map((value) => ({ value, label: MILESTONES[value] }));

/** Once a building is chosen one line says which; the choices come back when they are asked for. */
export function MilestoneFields(props: FieldsProps<Of<'milestone'>>) {
  const { block, buildings } = props;
  const building = buildings.find(({ id }) => id === block.buildingId);
  const [choosing, choose] = useState(!block.buildingId);
  return (
    <View className="stack">
      {choosing || !building ? (
        <Which {...props} />
      ) : (
        <View className="between">
          <View className="strong">
            {building.name}　{MILESTONES[block.milestone]}
          </View>
          <Link onTap={() => choose(true)}>换一个</Link>
        </View>
      )}
      <View className="tiny">计划和实际的日子取自进度记录，发布那天定下来。</View>
    </View>
  );
}

const Which = ({ block, buildings, onChange }: FieldsProps<Of<'milestone'>>) => (
  <>
    <Choices
      label="哪一栋"
      columns="flow"
      options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
      value={block.buildingId}
      onChange={(buildingId) => onChange({ ...block, buildingId })}
    />
    <Choices<MilestoneKind>
      label="哪个节点"
      columns="flow"
      options={KINDS}
      value={block.milestone}
      onChange={(milestone) => onChange({ ...block, milestone })}
    />
  </>
);
