/** The list of a session: those still to come first, found by name or home, each let in with a tap where the phone failed. */
import { sayClock, sayPeople } from '@jiashu/shared/events/rules';
import type { DeskSeat } from '@jiashu/shared/events/schema';
import { SEAT_STATES } from '@jiashu/shared/events/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Chip, Empty, Link, List, ListRow, Sheet as Question, SearchInput, Section } from '../../../ui';

interface Props {
  seats: readonly DeskSeat[];
  busy: boolean;
  /** Left out while nobody is let in. */
  onLetIn: ((code: string) => void) | undefined;
}

const TONES = { booked: 'plain', came: 'good', missed: 'warn' } as const;
const ORDER = { booked: 0, missed: 1, came: 2 } as const;

export function Sheet({ seats, busy, onLetIn }: Props) {
  const [text, find] = useState('');
  const [asked, ask] = useState<DeskSeat | null>(null);
  const came = seats.filter(({ state }) => state === 'came').length;
  const shown = seats
    .filter(({ name, home }) => `${name}${home}`.includes(text.trim()))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  if (seats.length === 0) return <Empty title="这一场还没有人约" icon="calendar" />;
  return (
    <Section
      title={`${came} / ${seats.length} 户到了`}
      note={`共 ${seats.reduce((sum, { people }) => sum + people, 0)} 位`}
    >
      <SearchInput value={text} onInput={find} placeholder="找姓名或房号" />
      <View className="gap-3">
        <List>
          {shown.map((seat) => (
            <ListRow
              key={seat.homeId}
              title={`${seat.name}　${sayPeople(seat.people)}`}
              note={seat.home}
              side={
                seat.state === 'booked' && onLetIn ? (
                  <Link tone="strong" onTap={() => ask(seat)}>
                    到了
                  </Link>
                ) : (
                  <Chip tone={TONES[seat.state]}>{stateOf(seat)}</Chip>
                )
              }
            />
          ))}
        </List>
      </View>
      <Question
        open={asked !== null}
        title={`${asked?.name} 到了？`}
        onClose={() => ask(null)}
        foot={
          <Button
            busy={busy}
            onTap={() => {
              if (asked) onLetIn?.(asked.code);
              ask(null);
            }}
          >
            核对过了，请进
          </Button>
        }
      >
        {asked?.home}，{asked && sayPeople(asked.people)}。没有券，请核对姓名和房号。
      </Question>
    </Section>
  );
}

const stateOf = ({ state, checkedInAt }: DeskSeat): string =>
  checkedInAt ? `${sayClock(new Date(checkedInAt))} 到` : SEAT_STATES[state];
