/** When: the sessions with their places, how many a home may bring, and until when one can book. */
import { View } from '@tarojs/components';
import { Field, Icon, Link, Stepper, Tap, TextInput } from '../../../ui';
import type { SessionLine } from './form';
import type { FieldsProps } from './WhatFields';

export function SessionLines({ form, change, failure }: FieldsProps) {
  const { sessions } = form;
  const set = (key: string, part: Partial<SessionLine>) =>
    change({ sessions: sessions.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const remove = (key: string) => change({ sessions: sessions.filter((one) => one.key !== key) });
  const last = sessions.at(-1);
  const add = () =>
    last && change({ sessions: [...sessions, { ...last, key: `${last.key}+`, from: '', to: '', note: '' }] });
  return (
    <>
      <Field
        label="场次"
        hint="同一场在同一天开始和结束"
        error={sessions.length === 0 ? failure?.at('sessions') : undefined}
      >
        {sessions.map((line, index) => (
          <SessionFields
            key={line.key}
            line={line}
            error={failure?.at(`sessions.${index}`)}
            onChange={(part) => set(line.key, part)}
            onRemove={sessions.length > 1 ? () => remove(line.key) : undefined}
          />
        ))}
      </Field>
      <Link onTap={add}>再加一场</Link>
      <Field label="每户至多几位">
        <Stepper
          label="每户至多几位"
          value={form.perHome}
          min={1}
          max={10}
          onChange={(perHome) => change({ perHome })}
        />
      </Field>
      <Field label="报名截止" hint="在第一场开始之前；这之前业主随时可改可退" error={failure?.at('bookingClosesAt')}>
        <View className="event-pair">
          <View className="event-cell">
            <TextInput
              label="截止日期"
              type="date"
              value={form.closesOn}
              onInput={(closesOn) => change({ closesOn })}
            />
          </View>
          <View className="event-cell">
            <TextInput
              label="截止时间"
              type="time"
              value={form.closesAt}
              onInput={(closesAt) => change({ closesAt })}
            />
          </View>
        </View>
      </Field>
    </>
  );
}

interface LineProps {
  line: SessionLine;
  error: string | undefined;
  onChange: (part: Partial<SessionLine>) => void;
  onRemove: (() => void) | undefined;
}

function SessionFields({ line, error, onChange, onRemove }: LineProps) {
  return (
    <View className="event-line">
      <View className="event-line-fields">
        <View className="event-pair">
          <View className="event-cell">
            <TextInput label="哪天" type="date" value={line.day} onInput={(day) => onChange({ day })} />
          </View>
          <View className="event-cell">
            <TextInput label="几点开始" type="time" value={line.from} onInput={(from) => onChange({ from })} />
          </View>
          <View className="event-cell">
            <TextInput label="几点结束" type="time" value={line.to} onInput={(to) => onChange({ to })} />
          </View>
          <View className="event-narrow">
            <TextInput
              label="席位"
              type="number"
              placeholder="席位"
              value={line.capacity}
              onInput={(capacity) => onChange({ capacity })}
            />
          </View>
        </View>
        <View className="gap-2">
          <TextInput
            label="说明"
            placeholder="上午场，高鹏带队"
            value={line.note}
            maxLength={40}
            onInput={(note) => onChange({ note })}
          />
        </View>
        {error && <View className="field-error">{error}</View>}
      </View>
      {onRemove && (
        <Tap label="去掉这一场" onTap={onRemove} className="event-remove">
          <Icon name="trash" size={20} />
        </Tap>
      )}
    </View>
  );
}
