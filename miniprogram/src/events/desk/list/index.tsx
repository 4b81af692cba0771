/** The desk's events: what is coming and how it fills, what is still being prepared, what is over. */
import type { DeskEventRow } from '@jiashu/shared/events/schema';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Button, Empty, Link, Resource, SkeletonLetter, SkeletonList } from '../../../ui';
import { Queue, QueueRow, Tabs, useChosen } from '../../../ui/desk';
import { openEditor } from '../../openDesk';
import { type DeskWhen, useDeskEvent, useDeskEvents } from '../../useDeskEvents';
import { Detail } from './Detail';
import { Head } from './Head';
import { headline, rowOf } from './rows';
import '../../events.css';
import '../desk.css';

export default function DeskEventsPage() {
  const [when, show] = useState<DeskWhen>('coming');
  const events = useDeskEvents(when);
  const { chosen, tapped, choose } = useChosen(events.items);
  const event = useDeskEvent(chosen);
  const turn = (to: DeskWhen) => {
    show(to);
    choose(null);
  };
  return (
    <DeskScreen
      at="events"
      title="活动"
      open={tapped}
      onBack={() => choose(null)}
      list={
        <Queue
          title={headline(when, events.data ? events.items.length : null)}
          tool={
            <Link tone="strong" onTap={() => openEditor()}>
              办一场
            </Link>
          }
          tabs={<Tabs tabs={VIEWS} active={when} label="活动" onChange={turn} />}
        >
          <Resource
            of={events}
            skeleton={<SkeletonList rows={6} />}
            isEmpty={({ items }) => items.length === 0}
            empty={<Nothing when={when} />}
          >
            {() => <Rows rows={events.items} chosen={chosen} onChoose={choose} more={events.more} />}
          </Resource>
        </Queue>
      }
      head={event.data && chosen ? <Head event={event.data} onChange={event.replace} /> : undefined}
    >
      {chosen ? (
        <Resource of={event} skeleton={<SkeletonLetter />}>
          {(data) => <Detail event={data} />}
        </Resource>
      ) : (
        <Empty title="选一场看看" icon="calendar">
          左边是您管的项目要办、正在准备和办过的活动。
        </Empty>
      )}
    </DeskScreen>
  );
}

const VIEWS = [
  { key: 'coming', text: '要办的' },
  { key: 'drafts', text: '草稿' },
  { key: 'past', text: '办过的' },
] as const;

const Nothing = ({ when }: { when: DeskWhen }) => (
  <Empty
    title={when === 'past' ? '还没有办过' : when === 'drafts' ? '没有草稿' : '还没有定下日子'}
    icon="calendar"
    action={
      when === 'past' ? undefined : (
        <Button slim onTap={() => openEditor()}>
          办一场
        </Button>
      )
    }
  >
    交付前，工地至少开放两次：毛坯一次，装修一次。
  </Empty>
);

interface RowsProps {
  rows: readonly DeskEventRow[];
  chosen: string | null;
  onChoose: (id: string) => void;
  more: (() => Promise<void>) | undefined;
}

function Rows({ rows, chosen, onChoose, more }: RowsProps) {
  const now = new Date();
  return (
    <>
      {rows.map((row) => (
        <QueueRow key={row.id} {...rowOf(row, now)} open={row.id === chosen} onTap={() => onChoose(row.id)} />
      ))}
      {more && <Link onTap={() => void more()}>再往后的</Link>}
    </>
  );
}
