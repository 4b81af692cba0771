/** An event that is over: how many homes came, and whether this one did. */
import { seatStateOf } from '@jiashu/shared/events/rules';
import type { EventRow } from '@jiashu/shared/events/schema';
import { sayDay } from '@jiashu/shared/kernel/words';
import { ListRow } from '../../ui';
import { openEvent } from '../openEvent';
import { dayForHome, sessionOf } from '../words';

export function PastRow({ event, homeId, now }: { event: EventRow; homeId: string; now: Date }) {
  return (
    <ListRow
      title={event.title}
      note={`${sayDay(dayForHome(event))} · ${event.state === 'cancelled' ? '没有办成' : `${event.homesCame} 户到场`}`}
      side={mineIn(event, now)}
      onTap={() => openEvent(event.id, homeId)}
    />
  );
}

function mineIn({ mine, sessions, state }: EventRow, now: Date): string | undefined {
  if (!mine || state === 'cancelled') return undefined;
  const { startsAt, endsAt } = sessionOf(sessions, mine);
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  return seatStateOf(mine.checkedInAt ? new Date(mine.checkedInAt) : null, times, now) === 'came'
    ? '您来过'
    : '约了没来';
}
