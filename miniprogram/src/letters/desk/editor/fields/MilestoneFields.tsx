/** Which milestone of which building a letter tells of; its days come from the progress record. */
import { MILESTONES, type MilestoneKind, milestoneKinds } from '@jiashu/shared/projects/vocabulary';
import { View } from '@tarojs/components';
import { Choices } from '../../../../ui';
import type { FieldsProps, Of } from '../BlockFields';

const KINDS = milestoneKinds.map((value) => ({ value, label: MILESTONES[value] }));

export const MilestoneFields = ({ block, buildings, onChange }: FieldsProps<Of<'milestone'>>) => (
  <View className="stack">
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
    <View className="tiny">计划和实际的日子取自进度记录，发布那天定下来。</View>
  </View>
);
