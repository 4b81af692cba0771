/** The groups of the workbench's first page: the most urgent few of each, and the way to the rest. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNearDay } from '@jiashu/shared/kernel/words';
import { LETTER_STATES } from '@jiashu/shared/letters/vocabulary';
import { complaintQueueWords, useDeskComplaints } from '../../../complaints';
import { useDeskBindings } from '../../../homes';
import { questionQueueWords, useDeskQuestions, useDueLetters } from '../../../letters';
import { open } from '../../../platform/navigate';
import { repairQueueWords, useDeskRepairs } from '../../../repairs';
import { QueueGroup, QueueRow } from '../../../ui/desk';

const MOST = 6;

export function Complaints() {
  const { items } = useDeskComplaints('due');
  if (items.length === 0) return null;
  const now = new Date();
  return (
    <QueueGroup title="投诉" count={items.length}>
      {items.slice(0, MOST).map((row) => (
        <QueueRow
          key={row.id}
          {...complaintQueueWords(row, now)}
          onTap={() => open('complaints/desk/list', { id: row.id })}
        />
      ))}
    </QueueGroup>
  );
}

export function Repairs() {
  const { items } = useDeskRepairs('open');
  if (items.length === 0) return null;
  const now = new Date();
  return (
    <QueueGroup title="报修" count={items.length}>
      {items.slice(0, MOST).map((row) => (
        <QueueRow
          key={row.id}
          {...repairQueueWords(row, now)}
          onTap={() => open('repairs/desk/list', { id: row.id })}
        />
      ))}
    </QueueGroup>
  );
}

export function Bindings() {
  const { items } = useDeskBindings('pending');
  if (items.length === 0) return null;
  return (
    <QueueGroup title="等我们确认的房子" count={items.length}>
      {items.slice(0, MOST).map(({ id, name, home, projectName, at }) => (
        <QueueRow
          key={id}
          title={`${name}说，${home} 是他家`}
          place={projectName}
          kind="业主"
          state="等待确认"
          who=""
          due={sayNearDay(dayOf(new Date(at)), dayOf(new Date()))}
          dueFor="提交"
          onTap={() => open('homes/desk/bindings', { id })}
        />
      ))}
    </QueueGroup>
  );
}

export function Questions() {
  const { items } = useDeskQuestions('waiting');
  if (items.length === 0) return null;
  const now = new Date();
  return (
    <QueueGroup title="家书下的提问" count={items.length}>
      {items.slice(0, MOST).map((row) => (
        <QueueRow
          key={row.id}
          {...questionQueueWords(row, now)}
          onTap={() => open('letters/desk/questions', { id: row.id })}
        />
      ))}
    </QueueGroup>
  );
}

export function Drafts() {
  const letters = useDueLetters().data?.letters ?? [];
  if (letters.length === 0) return null;
  return (
    <QueueGroup title="没寄出的家书" count={letters.length}>
      {letters.slice(0, MOST).map(({ id, title, state, projectName, authorName, savedAt }) => (
        <QueueRow
          key={id}
          title={title || '还没有题目'}
          place={projectName}
          kind="家书"
          state={LETTER_STATES[state]}
          who={authorName}
          due={sayNearDay(dayOf(new Date(savedAt)), dayOf(new Date()))}
          dueFor="上次保存"
          onTap={() => open(state === 'draft' ? 'letters/desk/editor' : 'letters/desk/list', { id })}
        />
      ))}
    </QueueGroup>
  );
}
