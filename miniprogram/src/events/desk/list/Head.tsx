/** An open event's head: what it is, and what can be done with it now. */
import type { DeskEvent } from '@jiashu/shared/events/schema';
import { EVENT_KINDS, EVENT_STATES } from '@jiashu/shared/events/vocabulary';
import { sayDayAndWeekday, sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Link } from '../../../ui';
import { DetailHead } from '../../../ui/desk';
import { openEditor, openGate } from '../../openDesk';
import { daysOf } from '../../words';
import { CallOff } from './CallOff';

export function Head({ event, onChange }: { event: DeskEvent; onChange: (event: DeskEvent) => void }) {
  const { id, title, kind, state, projectName, place, sessions, homes, authorName, publishedAt } = event;
  const over = sessions.every(({ endsAt }) => new Date(endsAt) <= new Date());
  const facts = [
    `${daysOf(sessions).map(sayDayAndWeekday).join('、')}，${place}`,
    state === 'draft' ? `将请 ${homes} 户` : `请了 ${homes} 户`,
    authorName,
    ...(publishedAt ? [`${sayMoment(new Date(publishedAt), new Date())} 发布`] : []),
  ];
  return (
    <DetailHead
      above={`${projectName}　${EVENT_KINDS[kind]}　${EVENT_STATES[state]}`}
      title={title}
      facts={facts}
      actions={
        <View className="row gap-wide">
          {state === 'draft' && (
            <Link tone="strong" onTap={() => openEditor(id)}>
              继续准备
            </Link>
          )}
          {state === 'published' && (
            <Link tone="strong" onTap={() => openGate(id)}>
              {over ? '看名单' : '现场签到'}
            </Link>
          )}
          {state === 'published' && !over && <CallOff event={event} onChange={onChange} />}
        </View>
      }
    />
  );
}
