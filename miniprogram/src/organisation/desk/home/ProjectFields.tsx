/** What is asked of a project, new or old. */
import { View } from '@tarojs/components';
import type { Failure } from '../../../api';
import { Field, TextInput } from '../../../ui';
import '../../organisation.css';

export const EMPTY_PROJECT = { name: '', city: '', address: '', hotline: '', handoverOn: '' };
type Values = typeof EMPTY_PROJECT;

export const isComplete = (value: Values): boolean => Object.values(value).every((text) => text.trim() !== '');

interface Props {
  value: Values;
  change: (part: Partial<Values>) => void;
  failure: Failure | null;
}

const FIELDS = [
  ['name', '项目名称', '听松里', 20],
  ['city', '城市', '澄州', 20],
  ['address', '地址', '临江区云帆路 66 号', 60],
  ['hotline', '热线', '400-000-1121', 15],
] as const;

export const ProjectFields = ({ value, change, failure }: Props) => (
  <View className="org-two">
    {FIELDS.map(([key, label, example, most]) => (
      <View key={key}>
        <Field label={label} error={failure?.at(key)}>
          <TextInput
            value={value[key]}
            onInput={(text) => change({ [key]: text })}
            placeholder={example}
            maxLength={most}
          />
        </Field>
      </View>
    ))}
    <View>
      <Field label="约定交付" error={failure?.at('handoverOn')}>
        <TextInput type="date" value={value.handoverOn} onInput={(handoverOn) => change({ handoverOn })} />
      </Field>
    </View>
  </View>
);
