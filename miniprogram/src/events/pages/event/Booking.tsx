/** The page of an event that can be booked: session, people, what to agree to; or the same for changing a booking. */
import { sayClock, sayPeople, sayUntil } from '@jiashu/shared/events/rules';
import type { EventView } from '@jiashu/shared/events/schema';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Button, Card, Check, goBack, Heading, Notice, Screen, Section, Stepper, toast } from '../../../ui';
import { Rules } from '../../components/Rules';
import { SessionPicker } from '../../components/SessionPicker';
import { showTicket } from '../../openEvent';
import { useBooking } from '../../useBooking';
import { useHouse } from '../../useHouse';
import { dayOfSession } from '../../words';
import { About } from './About';

interface Props {
  event: EventView;
  onReload: () => Promise<void>;
  onBooked: (event: EventView) => void;
}

export function Booking({ event, onReload, onBooked }: Props) {
  const house = useHouse(event.homeId);
  const { session, people, most, agreed, change, submit, busy, refused } = useBooking(event);
  const changing = event.mine !== null;
  const send = async () => {
    const mine = await submit();
    // Refused: somebody was faster, so the page must say what is left now.
    if (!mine) return onReload();
    onBooked({ ...event, mine });
    toast(changing ? '改好了' : '约好了，到时候出示入场券');
    if (changing) goBack();
    else showTicket(event.id, event.homeId);
  };
  const dock = (
    <>
      <View className="dock-words num">
        <View className="strong">
          {session ? `${sayClock(new Date(session.startsAt))}　${sayPeople(people)}` : '都约满了'}
        </View>
        <View className="small">
          {agreed ? session && sayDayAndWeekday(dayOfSession(session)) : '请先答应进场的约定'}
        </View>
      </View>
      <Button busy={busy} disabled={!session || !agreed} onTap={() => void send()}>
        {changing ? '改成这一场' : '预约这一场'}
      </Button>
    </>
  );
  return (
    <Screen dock={dock} onPullDown={onReload}>
      {changing ? <Heading eyebrow={event.title}>换一场，或者改人数</Heading> : <About event={event} house={house} />}
      <Section title="选一场">
        <SessionPicker event={event} chosen={session?.id ?? ''} onChoose={(sessionId) => change({ sessionId })} />
      </Section>
      <View className="between gap-6">
        <View>
          <View className="h2">家里来几位</View>
          <View className="small">每户至多 {event.perHome} 位</View>
        </View>
        <Stepper label="家里来几位" value={people} min={1} max={most} onChange={(next) => change({ people: next })} />
      </View>
      {refused && (
        <View className="gap-4">
          <Notice tone="warn" title={refused}>
            您选的都还在，换一场或少来一位试试。
          </Notice>
        </View>
      )}
      {!changing && event.rules.length > 0 && (
        <Section title="来之前，请您答应">
          <Rules rules={event.rules} />
          <Check checked={agreed} onChange={(next) => change({ agreed: next })}>
            <View className="strong">我和同来的家人都会照做</View>
          </Check>
        </Section>
      )}
      <Section title="来不了怎么办">
        <Card>
          <View className="num">
            <View className="strong">{sayUntil(new Date(event.bookingClosesAt), new Date())} 前</View>
            场次和人数随时可改，也可以取消。空出的席位，别的邻居马上就能约。
          </View>
          <View className="small gap-2">过了时间没来，会记一次没到。办不成时我们先告诉您，并说明原因。</View>
        </Card>
      </Section>
    </Screen>
  );
}
