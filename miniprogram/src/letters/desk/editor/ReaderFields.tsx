/** Whom a letter is for: the project, its buildings, the phases; and whether it may be passed on. */
import { PHASES, type Phase } from '@jiashu/shared/homes/rules';
import { View } from '@tarojs/components';
import { AudienceFields } from '../../../projects';
import { Check, Choices, Field } from '../../../ui';
import type { LetterEditor } from './useLetterEditor';

const PHASE_OPTIONS = (Object.keys(PHASES) as Phase[]).map((value) => ({ value, label: PHASES[value] }));

export function ReaderFields({ editor: { form, saved, failure, change } }: { editor: LetterEditor }) {
  return (
    <View>
      <AudienceFields value={form} fixed={saved !== null} failure={failure} onChange={change} />
      <Field label="走到哪一步的业主" hint="按签约、收房、入住的日子算，一个也不选就不分" error={failure?.at('phases')}>
        <Choices<Phase>
          multi
          label="阶段"
          columns="flow"
          options={PHASE_OPTIONS}
          value={form.phases}
          onChange={(phases) => change({ phases })}
        />
      </Field>
      <Check checked={form.shareable} onChange={(shareable) => change({ shareable })}>
        正文和进度可以转给别人看（不含姓名、房号和提问）
      </Check>
    </View>
  );
}
