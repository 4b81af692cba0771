/** An event one can come to: its day, the news of it, what is left and until when. */
import { bookingState, sayDeadline, sayPlaces } from '@jiashu/shared/events/rules';
import type { EventRow } from '@jiashu/shared/events/schema';
import { EVENT_KINDS } from '@jiashu/shared/events/vocabulary';
import { addDays, dayOf } from '@jiashu/shared/kernel/time';
import { View } from '@tarojs/components';
import { Button, DateBlock } from '../../ui';
import { openEvent } from '../openEvent';
import { dayForHome, placesLeft, sayWhen, sheetOf } from '../words';

export function ComingRow({ event, homeId, now }: { event: EventRow; homeId: string; now: Date }) {
  const { id, kind, title, place, sessions, perHome, state, cancelReason } = event;
  const day = dayForHome(event);
  const off = state === 'cancelled';
  return (
    <View className="event-row">
      <DateBlock {...sheetOf(day)} note={day === addDays(dayOf(now), 1) ? '明天' : undefined} off={off} />
      <View className="grow">
        <View className="eyebrow">{EVENT_KINDS[kind]}</View>
        <View className="h3 gap-1">{title}</View>
        <View className="small num">
          <View>
            {sayWhen(sessions)} · {place}
          </View>
          <View>每户至多 {perHome} 位</View>
        </View>
        {off ? (
          <View className="event-held small">
            <View className="strong warn">取消了，不能再约</View>
            {cancelReason}
          </View>
        ) : (
          <Foot event={event} now={now} onOpen={() => openEvent(id, homeId)} />
        )}
      </View>
    </View>
  );
}

function Foot({ event, now, onOpen }: { event: EventRow; now: Date; onOpen: () => void }) {
  const closesAt = new Date(event.bookingClosesAt);
  const left = placesLeft(event.sessions);
  const open = bookingState({ state: event.state, bookingClosesAt: closesAt }, now) === 'open' && left > 0;
  return (
    <View className="event-foot">
      <View className="num">
        <View className="strong">{sayPlaces(left)}</View>
        <View className="small">{sayDeadline(closesAt, now)}</View>
      </View>
      <Button kind="line" slim label={`${open ? '预约' : '看看'} ${event.title}`} onTap={onOpen}>
        {open ? '预约' : '看看'}
      </Button>
    </View>
  );
}
