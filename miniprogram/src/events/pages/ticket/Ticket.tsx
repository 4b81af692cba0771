/** The ticket itself: day, code, who comes where, and what can still be changed. */
import { bookingState, sayClock, sayCode, sayPeople, sayUntil } from '@jiashu/shared/events/rules';
import type { Booking, EventRow, EventView } from '@jiashu/shared/events/schema';
import { EVENT_KINDS } from '@jiashu/shared/events/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Card, DateBlock, Facts, Heading, Notice, QrCode, Section, Stamp, Tear } from '../../../ui';
import { Rules } from '../../components/Rules';
import { dayOfSession, hoursOf, sessionOf, sheetOf } from '../../words';
import { TicketActs } from './TicketActs';

/** The event's page, or as much of it as a list holds. */
export type TicketEvent = EventRow & Partial<Pick<EventView, 'projectName' | 'rules'>>;

interface Props {
  event: TicketEvent;
  mine: Booking;
  onGivenUp: () => void;
}

export function Ticket({ event, mine, onGivenUp }: Props) {
  const { kind, title, place, projectName = '', rules = [], state } = event;
  const session = sessionOf(event.sessions, mine);
  const closesAt = new Date(event.bookingClosesAt);
  const now = new Date();
  const open = bookingState({ state, bookingClosesAt: closesAt }, now) === 'open' && mine.checkedInAt === null;
  return (
    <View>
      <Card>
        <View className="row">
          <DateBlock {...sheetOf(dayOfSession(session))} off={state === 'cancelled'} />
          <View className="grow date-rule">
            <Heading level={2} eyebrow={EVENT_KINDS[kind]}>
              {title}
            </Heading>
            <View className="small num">
              {session.note} {hoursOf(session)}
            </View>
          </View>
        </View>
        <View className="gap-6">
          {state === 'cancelled' ? (
            <Notice tone="warn" title="这次活动取消了">
              {event.cancelReason}
            </Notice>
          ) : (
            <Pass mine={mine} />
          )}
        </View>
        <Tear />
        <View className="gap-4">
          <Facts
            facts={[
              { name: '几位', value: <View className="strong">{sayPeople(mine.people)}</View>, note: '一起到，一起扫' },
              {
                name: '在哪',
                value: <View className="strong">{place}</View>,
                note: [projectName, '提前一小时起可以入场'].filter(Boolean).join('，'),
              },
            ]}
          />
        </View>
        {open && <TicketActs mine={mine} onGivenUp={onGivenUp} />}
      </Card>
      {open && <View className="small center gap-3 num">{sayUntil(closesAt, now)} 前可改、可取消</View>}
      {rules.length > 0 && state === 'published' && (
        <Section title="进场的约定">
          <Rules rules={rules} />
        </Section>
      )}
    </View>
  );
}

/** The code until it was used; then that it was, and when. */
function Pass({ mine: { qr, code, checkedInAt } }: { mine: Booking }) {
  if (checkedInAt)
    return (
      <View className="ticket-came">
        <Stamp above={sayDay(dayOf(new Date(checkedInAt)))} main={sayClock(new Date(checkedInAt))} below="已入场" />
        <View className="small">
          <View className="strong">欢迎您来</View>
          走的时候说句实话，消息里会请您给这一场打分。
        </View>
      </View>
    );
  return (
    <View>
      <View className="center">
        <QrCode text={qr} code={sayCode(code)} label="入场码" />
      </View>
      <View className="small center gap-1">
        <View>存在这部手机里，没有网络也能出示</View>
        在门口扫一次，扫过就失效
      </View>
    </View>
  );
}
