/** One viewing that can be booked: which session, how many come. */
import { sayHours, sayPlaces } from '@jiashu/shared/events/rules';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import type { ViewingOffer, ViewingSession } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Button, OptionCard, Section, Stepper, toast } from '../../../ui';
import { prospectsApi } from '../../api';

interface Props {
  projectId: string;
  offer: ViewingOffer;
  onBooked: () => void;
}

export function BookingForm({ projectId, offer, onBooked }: Props) {
  const { eventId, title, place, perHome, sessions } = offer;
  const [sessionId, choose] = useState<string | null>(null);
  const [people, setPeople] = useState(1);
  const { busy, failure, submit } = useSubmit(prospectsApi.bookViewing);
  const book = async () => {
    if (!sessionId || !(await submit({ projectId, eventId, sessionId, people }))) return;
    toast('约好了，入场券在上面');
    onBooked();
  };
  return (
    <Section title={title} note={place}>
      <View className="stack">
        {sessions.map((session) => (
          <OptionCard
            key={session.id}
            title={`${sayDayAndWeekday(dayOf(new Date(session.startsAt)))} ${hoursOf(session)}`}
            note={session.note}
            side={sayPlaces(session.left)}
            chosen={session.id === sessionId}
            disabled={session.left === 0}
            onTap={() => choose(session.id)}
          />
        ))}
      </View>
      <View className="between gap-4">
        <View>几位来</View>
        <Stepper value={people} min={1} max={perHome} label="几位来" onChange={setPeople} />
      </View>
      {failure?.fields[0] && <View className="small bad gap-2">{failure.fields[0].message}</View>}
      <View className="gap-4">
        <Button busy={busy} disabled={sessionId === null} onTap={() => void book()}>
          约这一场
        </Button>
      </View>
    </Section>
  );
}

const hoursOf = ({ startsAt, endsAt }: ViewingSession) =>
  sayHours({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
