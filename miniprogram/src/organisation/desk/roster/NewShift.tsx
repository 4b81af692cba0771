/** One more shift: who, for which trade, on which days, from when to when. */
import type { Roster } from '@jiashu/shared/organisation/schema';
import { TRADES, type Trade, trades, WEEKDAYS } from '@jiashu/shared/organisation/vocabulary';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Choices, Field, Form, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import '../../organisation.css';

interface Props {
  projectId: string;
  roster: Roster;
  onRoster: (roster: Roster) => void;
}

const EMPTY = {
  personId: '',
  trade: 'general' as Trade,
  weekdays: ['1', '2', '3', '4', '5'],
  from: '08:00',
  to: '18:00',
};
const DAYS = ['1', '2', '3', '4', '5', '6', '0'].map((value) => ({
  value,
  label: WEEKDAYS[Number(value) as keyof typeof WEEKDAYS],
}));

export function NewShift({ projectId, roster, onRoster }: Props) {
  const { value, change, clear } = useDraft(`shift ${projectId}`, EMPTY);
  const { busy, failure, submit } = useSubmit(organisationApi.addShift);
  const add = async () => {
    const next = await submit({ projectId, ...value, weekdays: value.weekdays.map(Number) });
    if (!next) return;
    clear();
    toast('排上了', 'check');
    onRoster(next);
  };
  return (
    <Block title="排一个班">
      <Form slim action="排上" busy={busy} ready={value.personId !== '' && value.weekdays.length > 0} onSubmit={add}>
        <Field label="谁" error={failure?.at('personId')}>
          <Choices
            columns="flow"
            label="谁"
            options={roster.people.map(({ personId, name, titles }) => ({
              value: personId,
              label: `${name} ${titles}`,
            }))}
            value={value.personId}
            onChange={(personId) => change({ personId })}
          />
        </Field>
        <Field label="工种" error={failure?.at('trade')}>
          <Choices
            columns="flow"
            label="工种"
            options={trades.map((trade) => ({ value: trade, label: TRADES[trade] }))}
            value={value.trade}
            onChange={(trade) => change({ trade })}
          />
        </Field>
        <Field label="哪几天" error={failure?.at('weekdays')}>
          <Choices
            multi
            columns="flow"
            label="哪几天"
            options={DAYS}
            value={value.weekdays}
            onChange={(weekdays) => change({ weekdays })}
          />
        </Field>
        <View className="org-two">
          <View>
            <Field label="从几点" error={failure?.at('from')}>
              <TextInput type="time" value={value.from} onInput={(from) => change({ from })} />
            </Field>
          </View>
          <View>
            <Field label="到几点，早于开始就是次日" error={failure?.at('to')}>
              <TextInput type="time" value={value.to} onInput={(to) => change({ to })} />
            </Field>
          </View>
        </View>
      </Form>
    </Block>
  );
}
