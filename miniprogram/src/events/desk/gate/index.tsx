/** The sheet at the gate: one session at a time, tickets scanned or typed, who is there and who is not. */
import type { DeskEvent } from '@jiashu/shared/events/schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Heading, Resource, SkeletonList } from '../../../ui';
import { Tabs } from '../../../ui/desk';
import { useDeskEvent } from '../../useDeskEvents';
import { dayOfSession, daysOf, hoursOf, sheetOf } from '../../words';
import { Gate } from './Gate';
import { sessionNow } from './sessionNow';
import '../../events.css';
import '../desk.css';

export default function GatePage() {
  const { id = '' } = useRouter().params;
  const event = useDeskEvent(id);
  return (
    <DeskScreen at="events" title="现场签到">
      <Resource of={event} skeleton={<SkeletonList rows={8} />}>
        {(data) => <Sessions event={data} />}
      </Resource>
    </DeskScreen>
  );
}

function Sessions({ event }: { event: DeskEvent }) {
  const [at, turn] = useState(() => sessionNow(event.sessions, new Date()));
  const session = event.sessions.find(({ id }) => id === at) ?? event.sessions[0]!;
  const severalDays = daysOf(event.sessions).length > 1;
  const tabs = event.sessions.map((one) => {
    const { month, day } = sheetOf(dayOfSession(one));
    return { key: one.id, text: severalDays ? `${month}/${day} ${hoursOf(one)}` : hoursOf(one) };
  });
  return (
    <View className="gate">
      <Heading level={1} eyebrow={`${event.projectName} · ${event.place}`}>
        {event.title}
      </Heading>
      <View className="gap-4">
        <Tabs tabs={tabs} active={session.id} label="场次" onChange={turn} />
      </View>
      <Gate key={session.id} event={event} session={session} />
    </View>
  );
}
