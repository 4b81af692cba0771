/** What kind of event, its sentence, and where. */
import { EVENT_KINDS, eventKinds } from '@jiashu/shared/events/vocabulary';
import type { Failure } from '../../../api';
import { Choices, Field, TextInput } from '../../../ui';
import { type EventForm, isOnSite, rulesFor } from './form';

export interface FieldsProps {
  form: EventForm;
  change: (part: Partial<EventForm>) => void;
  failure: Failure | null;
}

export function WhatFields({ form, change, failure }: FieldsProps) {
  return (
    <>
      <Field label="什么活动">
        <Choices
          label="什么活动"
          columns="flow"
          options={eventKinds.map((value) => ({ value, label: EVENT_KINDS[value] }))}
          value={form.kind}
          onChange={(kind) =>
            change({ kind, ...(isOnSite(kind) === isOnSite(form.kind) ? {} : { rules: rulesFor(kind) }) })
          }
        />
      </Field>
      <Field label="题目" hint="说来了能看到什么的一句话" error={failure?.at('title')}>
        <TextInput
          value={form.title}
          onInput={(title) => change({ title })}
          maxLength={60}
          placeholder="上十二层，看看您家刚砌好的墙"
        />
      </Field>
      <Field label="在哪里" hint="写到门口" error={failure?.at('place')}>
        <TextInput
          value={form.place}
          onInput={(place) => change({ place })}
          maxLength={60}
          placeholder="工地东门，云帆路 66 号"
        />
      </Field>
    </>
  );
}
