/** A booking as a ticket with a stub to show at the gate. */
import { sayPeople } from '@jiashu/shared/events/rules';
import type { Booking, EventRow } from '@jiashu/shared/events/schema';
import { EVENT_KINDS } from '@jiashu/shared/events/vocabulary';
import { View } from '@tarojs/components';
import { DateBlock, Icon, Stub } from '../../ui';
import { openEvent, openTicket } from '../openEvent';
import { dayOfSession, hoursOf, sessionOf, sheetOf } from '../words';

interface Props {
  event: EventRow;
  booking: Booking;
  homeId: string;
  /** Its stub is filled, unless said otherwise: one a page. */
  show?: boolean | undefined;
}

export function TicketStub({ event, booking, homeId, show = true }: Props) {
  const { id, kind, place, sessions, state } = event;
  const session = sessionOf(sessions, booking);
  const off = state === 'cancelled';
  const unused = !off && booking.checkedInAt === null;
  const what = `${EVENT_KINDS[kind]} ${hoursOf(session)}`;
  return (
    <Stub
      stub={off ? '已取消' : unused ? <Show /> : '已入场'}
      show={show && unused}
      label={off ? `${what}，已取消` : `${what}，出示入场券`}
      onTap={() => (off ? openEvent(id, homeId) : openTicket(id, homeId))}
    >
      <DateBlock {...sheetOf(dayOfSession(session))} off={off} />
      <View className="grow">
        <View className="strong">{EVENT_KINDS[kind]}</View>
        <View className="small num">
          <View>{hoursOf(session)}</View>
          <View>
            {sayPeople(booking.people)} · {place}
          </View>
        </View>
      </View>
    </Stub>
  );
}

const Show = () => (
  <>
    <Icon name="qr" />
    出示
  </>
);
