/** The page of an event that is booked, closed, called off or over. */
import { sayPeople, seatStateOf } from '@jiashu/shared/events/rules';
import type { EventView } from '@jiashu/shared/events/schema';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Button, Notice, Screen, Section } from '../../../ui';
import { Rules } from '../../components/Rules';
import { openTicket } from '../../openEvent';
import { useHouse } from '../../useHouse';
import { dayOfSession, hoursOf, sessionOf } from '../../words';
import { About } from './About';

interface Props {
  event: EventView;
  onReload: () => Promise<void>;
}

export function EventPage({ event, onReload }: Props) {
  const house = useHouse(event.homeId);
  const { mine, state, id, homeId } = event;
  const dock =
    mine && state === 'published' ? (
      <Button icon="qr" onTap={() => openTicket(id, homeId)}>
        看入场券
      </Button>
    ) : undefined;
  return (
    <Screen dock={dock} onPullDown={onReload}>
      <About event={event} house={house} />
      <View className="gap-6">
        <Standing event={event} now={new Date()} />
      </View>
      {event.rules.length > 0 && state === 'published' && (
        <Section title="进场的约定">
          <Rules rules={event.rules} />
        </Section>
      )}
    </Screen>
  );
}

/** Where it stands, for this home. */
function Standing({ event, now }: { event: EventView; now: Date }) {
  const { mine, state, cancelReason, sessions, homesCame } = event;
  if (state === 'cancelled')
    return (
      <Notice tone="warn" edge title="这次活动取消了">
        {cancelReason}
        {mine && <View className="small gap-1">您约的席位已经退掉，不用再做什么。</View>}
      </Notice>
    );
  if (mine) return <Booked event={event} mine={mine} now={now} />;
  const over = sessions.every(({ endsAt }) => new Date(endsAt) <= now);
  if (over) return <Notice title={`${homesCame} 户到场`}>这次活动已经结束了。</Notice>;
  return <Notice title="报名已截止">这次没赶上，下一次定下来就告诉您。</Notice>;
}

function Booked({ event, mine, now }: { event: EventView; mine: NonNullable<EventView['mine']>; now: Date }) {
  const session = sessionOf(event.sessions, mine);
  const times = { startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) };
  const seat = seatStateOf(mine.checkedInAt ? new Date(mine.checkedInAt) : null, times, now);
  const when = `${sayDayAndWeekday(dayOfSession(session))} ${hoursOf(session)}，${sayPeople(mine.people)}`;
  if (seat === 'missed') return <Notice title="约了，没有来">{when}。下次来不了，请提前取消，把席位让给邻居。</Notice>;
  return (
    <Notice tone="good" title={seat === 'came' ? '您来过' : '您约好了'}>
      {when}
    </Notice>
  );
}
