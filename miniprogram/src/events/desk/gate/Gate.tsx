/** One session's gate: the ticket to scan or type, what came of the last one, and the sheet. */
import { sayPeople, whyNotAdmitted } from '@jiashu/shared/events/rules';
import type { DeskEvent, DeskSeat } from '@jiashu/shared/events/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice, Resource, SkeletonList } from '../../../ui';
import { Sheet } from './Sheet';
import { TicketEntry } from './TicketEntry';
import { useGate } from './useGate';

interface Props {
  event: DeskEvent;
  session: DeskEvent['sessions'][number];
}

export function Gate({ event, session }: Props) {
  const { sheet, letIn, busy, last, refused } = useGate(event.id, session.id);
  const [ticket, type] = useState('');
  const times = { startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) };
  const closed = event.state === 'published' ? whyNotAdmitted(times, new Date()) : '这次活动没有办';
  const enter = async (text: string) => {
    if (await letIn(text)) type('');
  };
  return (
    <View>
      {closed ? (
        <View className="gap-4">
          <Notice title={closed}>名单照样能看。</Notice>
        </View>
      ) : (
        <TicketEntry value={ticket} busy={busy} onType={type} onEnter={(text) => void enter(text)} />
      )}
      <View className="gate-said gap-4">
        {last && <LetIn seat={last} />}
        {refused && !last && (
          <Notice tone="bad" title={refused.why}>
            {refused.offline ? '没有网络时请对着名单核对姓名和房号，连上后再补。' : '请对着名单核对姓名和房号。'}
          </Notice>
        )}
      </View>
      <Resource of={sheet} skeleton={<SkeletonList rows={8} />}>
        {({ seats }) => <Sheet seats={seats} busy={busy} onLetIn={closed ? undefined : (code) => void letIn(code)} />}
      </Resource>
    </View>
  );
}

const LetIn = ({ seat: { name, home, people } }: { seat: DeskSeat }) => (
  <Notice tone="good" title={`请进，${name}`}>
    {home}，{sayPeople(people)}
  </Notice>
);
