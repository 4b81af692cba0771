/** One session's gate: the ticket to scan or type, what came of the last one, and the sheet. */
import { sayPeople, whyNotAdmitted } from '@jiashu/shared/events/rules';
import type { DeskEvent } from '@jiashu/shared/events/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice, Resource, SkeletonList } from '../../../ui';
import { Sheet } from './Sheet';
import { TicketEntry } from './TicketEntry';
import { type Outcome, useGate } from './useGate';

interface Props {
  event: DeskEvent;
  session: DeskEvent['sessions'][number];
}

export function Gate({ event, session }: Props) {
  const { sheet, letIn, busy, last, failure } = useGate(event.id, session.id);
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
        {last && <Said outcome={last} />}
        {failure && (
          <Notice tone="warn" title="没有送到">
            {failure.offline ? '没有网络时请对着名单核对姓名和房号，连上后再补。' : failure.message}
          </Notice>
        )}
      </View>
      <Resource of={sheet} skeleton={<SkeletonList rows={8} />}>
        {({ seats }) => <Sheet seats={seats} busy={busy} onLetIn={closed ? undefined : (code) => void letIn(code)} />}
      </Resource>
    </View>
  );
}

function Said({ outcome }: { outcome: Outcome }) {
  if ('why' in outcome)
    return (
      <Notice tone="bad" title={outcome.why}>
        请对着名单核对姓名和房号。
      </Notice>
    );
  const { name, home, people } = outcome.seat;
  return (
    <Notice tone="good" title={`请进，${name}`}>
      {home}，{sayPeople(people)}
    </Notice>
  );
}
