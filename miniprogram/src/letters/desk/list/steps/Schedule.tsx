/** On which day and at which hour a letter goes out by itself. */
import { addDays, dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../../api';
import { Field, TextInput } from '../../../../ui';
import { lettersApi } from '../../../api';
import { StepForm, type StepProps } from './StepForm';

export function Schedule(props: StepProps) {
  const { letter } = props;
  const [day, setDay] = useState(addDays(dayOf(new Date()), 1));
  const [time, setTime] = useState('09:00');
  const { busy, failure, submit } = useSubmit(lettersApi.schedule);
  const whole = day !== '' && time !== '';
  return (
    <StepForm
      {...props}
      {...{ busy, failure, own: ['day', 'time'] }}
      title="定在什么时候发布"
      action={whole ? `${sayDayAndWeekday(day)} ${time} 发布` : '先选好日子和钟点'}
      disabled={!whole}
      run={() => submit({ letterId: letter.id, version: letter.version, day, time })}
    >
      <View className="editor-pair">
        <View className="grow">
          <Field label="哪一天" error={failure?.at('day')}>
            <TextInput type="date" value={day} onInput={setDay} />
          </Field>
        </View>
        <View className="grow">
          <Field label="几点" error={failure?.at('time')}>
            <TextInput type="time" value={time} onInput={setTime} />
          </Field>
        </View>
      </View>
    </StepForm>
  );
}
