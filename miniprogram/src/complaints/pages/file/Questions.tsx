/** The plain questions whose answers decide the level. */
import { IMPACTS, impacts } from '@jiashu/shared/complaints/vocabulary';
import { View } from '@tarojs/components';
import { Check, Choices, Field, Section, Stepper, TextInput } from '../../../ui';
import { factsOf } from './form';
import { LevelAnswer } from './LevelAnswer';
import type { Filing } from './useFiling';

const MOST_HOUSEHOLDS = 9_999;

export function Questions({ filing: { form, change, failure } }: { filing: Filing }) {
  const facts = factsOf(form);
  return (
    <Section title="几个简单的问题" note="答案决定谁来盯">
      <Field label="对您家影响有多大" error={failure?.at('facts.impact')}>
        <Choices
          label="影响有多大"
          columns={2}
          options={impacts.map((value) => ({ value, label: IMPACTS[value] }))}
          value={form.impact}
          onChange={(impact) => change({ impact })}
        />
      </Field>
      <View className="between complaint-count">
        <View className="grow">
          <View>一共几户遇到</View>
          <View className="small">连您家在内，不确定就按知道的填</View>
        </View>
        <Stepper
          label="户数"
          min={1}
          max={MOST_HOUSEHOLDS}
          value={form.households}
          onChange={(households) => change({ households })}
        />
      </View>
      <Money form={form} change={change} error={failure?.at('facts.compensationFen')} />
      <Check checked={form.again} onChange={(again) => change({ again })}>
        同一件事处理过，又发生了
      </Check>
      <Check checked={form.publicConflict} onChange={(publicConflict) => change({ publicConflict })}>
        已经公开：有人聚集，或上了媒体、网络
      </Check>
      <Check checked={form.lawsuit} onChange={(lawsuit) => change({ lawsuit })}>
        已经起诉，或准备起诉
      </Check>
      {facts && <LevelAnswer facts={facts} />}
    </Section>
  );
}

function Money({ form, change, error }: Pick<Filing, 'form' | 'change'> & { error: string | undefined }) {
  return (
    <View>
      <Check checked={form.wants} onChange={(wants) => change({ wants })}>
        希望承担维修费用，或者赔偿
      </Check>
      {form.wants && (
        <Field label="大约多少元" error={error}>
          <TextInput
            type="number"
            maxLength={12}
            placeholder="3000"
            value={form.yuan}
            onInput={(yuan) => change({ yuan })}
          />
        </Field>
      )}
    </View>
  );
}
