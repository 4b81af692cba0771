/** Which session: its hours, who leads it, what is left; the home's own places count as left for it. */
import { sayPlaces } from '@jiashu/shared/events/rules';
import type { EventView, SessionView } from '@jiashu/shared/events/schema';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { aria, OptionCard } from '../../ui';
import { dayOfSession, daysOf, hoursOf } from '../words';

interface Props {
  event: EventView;
  chosen: string;
  onChoose: (sessionId: string) => void;
}

/** Places a home can have in a session, its own booking included. */
export const leftFor = ({ id, left }: SessionView, { mine }: EventView): number =>
  left + (mine?.sessionId === id ? mine.people : 0);

export function SessionPicker({ event, chosen, onChoose }: Props) {
  const severalDays = daysOf(event.sessions).length > 1;
  return (
    <View className="stack" {...aria({ role: 'radiogroup', label: '选一场' })}>
      {event.sessions.map((session) => {
        const left = leftFor(session, event);
        const hours = hoursOf(session);
        return (
          <OptionCard
            key={session.id}
            title={severalDays ? `${sayDayAndWeekday(dayOfSession(session))} ${hours}` : hours}
            note={session.note}
            side={sayPlaces(left)}
            sideNote={`共 ${session.capacity} 席`}
            chosen={session.id === chosen}
            full={left === 0}
            disabled={left === 0}
            label={`${hours} ${session.note}，${sayPlaces(left)}`}
            onTap={() => onChoose(session.id)}
          />
        );
      })}
    </View>
  );
}
