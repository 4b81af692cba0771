/** What we promised by when: kept, late, still to come. */
import type { ClockView } from '@jiashu/shared/complaints/schema';
import { View } from '@tarojs/components';
import { Card, ListRow, Mark, Section } from '../../ui';
import { promiseOf } from '../words';

export function Promises({ clocks }: { clocks: readonly ClockView[] }) {
  const now = new Date();
  const promises = clocks.map((clock) => promiseOf(clock, now));
  return (
    <Section title="答应您的事" note={tally(clocks)}>
      <Card kind="list">
        {promises.map(({ text, note, state, word }) => (
          <ListRow
            key={text}
            lead={<Mark state={state} />}
            title={text}
            note={note}
            side={
              <View className={`strong nowrap ${state === 'late' ? 'warn' : state === 'done' ? 'good' : ''}`}>
                {word}
              </View>
            }
          />
        ))}
      </Card>
    </Section>
  );
}

/** `做到 3 件，其中晚 1 件`. */
function tally(clocks: readonly ClockView[]): string | undefined {
  const done = clocks.filter(({ doneAt }) => doneAt);
  const late = done.filter((clock) => clock.late);
  if (done.length === 0) return undefined;
  return late.length > 0 ? `做到 ${done.length} 件，其中晚 ${late.length} 件` : `做到 ${done.length} 件`;
}
