/** The list: what the projects owe their owners on top, then letters by where they stand. */
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday, sayMonth, sayNearDay } from '@jiashu/shared/kernel/words';
import type { AlertView, DeskLetterRow } from '@jiashu/shared/letters/deskSchema';
import { LETTER_STATES } from '@jiashu/shared/letters/vocabulary';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { open } from '../../../platform/navigate';
import { Button, Empty, Link, Resource, SkeletonList } from '../../../ui';
import { Queue, QueueGroup, QueueRow, Tabs } from '../../../ui/desk';
import { dueGroups, LETTER_VIEWS, type LetterLists, type LetterView } from './useLetterLists';

interface Props {
  lists: LetterLists;
  view: LetterView;
  chosen: string | null;
  onView: (view: LetterView) => void;
  onChoose: (id: string) => void;
}

export function LetterQueue({ lists, view, chosen, onView, onChoose }: Props) {
  const due = lists.due.data;
  const now = new Date();
  const tabs = (Object.keys(LETTER_VIEWS) as LetterView[]).map((key) => ({
    key,
    text: LETTER_VIEWS[key],
    count: key === 'due' ? due?.letters.length : undefined,
  }));
  const row = (letter: DeskLetterRow) => (
    <QueueRow key={letter.id} {...wordsOf(letter)} open={letter.id === chosen} onTap={() => onChoose(letter.id)} />
  );
  return (
    <Queue
      title={titleOf(due?.letters ?? [], due?.alerts ?? [])}
      above={`${sayDayAndWeekday(dayOf(now))} ${timeOf(now)}`}
      tool={
        <Link tone="strong" onTap={() => open('letters/desk/editor')}>
          写一封
        </Link>
      }
      tabs={<Tabs label="家书" tabs={tabs} active={view} onChange={onView} />}
    >
      {view === 'due' ? <Due lists={lists} row={row} /> : <Out lists={lists} view={view} row={row} />}
    </Queue>
  );
}

type Row = (letter: DeskLetterRow) => ReactNode;

const Due = ({ lists, row }: { lists: LetterLists; row: Row }) => (
  <Resource
    of={lists.due}
    skeleton={<SkeletonList rows={6} />}
    isEmpty={({ letters, alerts }) => letters.length + alerts.length === 0}
    empty={<NothingDue />}
  >
    {({ letters, alerts }) => (
      <>
        {alerts.length > 0 && <Alerts alerts={alerts} />}
        {dueGroups(letters).map(({ title, rows }) => (
          <QueueGroup key={title} title={title} count={rows.length}>
            {rows.map(row)}
          </QueueGroup>
        ))}
      </>
    )}
  </Resource>
);

const Alerts = ({ alerts }: { alerts: readonly AlertView[] }) => (
  <QueueGroup title="欠着业主的" count={alerts.length} late>
    {alerts.map(({ projectId, projectName, title, text }) => (
      <View key={`${projectId} ${title}`} className="alert-row">
        <View className="strong">
          {projectName}　{title}
        </View>
        <View className="small">{text}</View>
      </View>
    ))}
  </QueueGroup>
);

function Out({ lists, view, row }: { lists: LetterLists; view: 'published' | 'withdrawn'; row: Row }) {
  const pages = lists[view];
  return (
    <Resource
      of={pages}
      skeleton={<SkeletonList rows={6} />}
      isEmpty={({ items }) => items.length === 0}
      empty={<Empty title={view === 'published' ? '还没有寄出过' : '没有撤下过'}>寄出的每一封都会在这里。</Empty>}
    >
      {() => (
        <>
          {pages.items.map(row)}
          {pages.more && <Link onTap={() => void pages.more?.()}>更早的</Link>}
        </>
      )}
    </Resource>
  );
}

const NothingDue = () => (
  <Empty
    title="都寄出去了"
    action={
      <Button slim onTap={() => open('letters/desk/editor')}>
        写下一封
      </Button>
    }
  >
    业主最想知道的是：盖到哪了，晚没晚，为什么。
  </Empty>
);

/** The news in a sentence: what is owed, then what waits. */
function titleOf(letters: readonly DeskLetterRow[], alerts: readonly AlertView[]): string {
  const silent = alerts.filter(({ kind }) => kind === 'letter').length;
  const inReview = letters.filter(({ state }) => state === 'inReview').length;
  const waiting = inReview > 0 ? `${inReview} 封等客关审阅` : '';
  if (silent > 0) return `${silent} 个项目该写信了`;
  if (alerts.length > 0) return [`${alerts.length} 件欠着业主`, waiting].filter(Boolean).join('，');
  if (waiting) return waiting;
  return letters.length > 0 ? `${letters.length} 封还没寄出` : '都寄出去了';
}

function wordsOf(letter: DeskLetterRow) {
  const { title, projectName, issue, month, state, authorName, homes, homesRead, publishAt, savedAt } = letter;
  const today = dayOf(new Date());
  const shared = { title: title || '还没有题目', place: projectName, state: LETTER_STATES[state], who: authorName };
  const kind = issue ? `第 ${issue} 封` : sayMonth(month);
  if (state === 'published' || state === 'withdrawn') {
    const read = homes > 0 ? Math.round((100 * homesRead) / homes) : 0;
    return { ...shared, kind, due: `${read}%`, dueFor: `${homesRead} / ${homes} 户` };
  }
  if (state === 'scheduled' && publishAt) {
    const at = new Date(publishAt);
    return { ...shared, kind, due: sayNearDay(dayOf(at), today), dueFor: `${timeOf(at)} 发布` };
  }
  const dueFor = letter.openRemarks > 0 ? `${letter.openRemarks} 处意见` : '上次保存';
  return { ...shared, kind, due: sayNearDay(dayOf(new Date(savedAt)), today), dueFor };
}
