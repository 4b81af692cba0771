/** An open event: how its sessions fill, and what those invited read. */
import { sayUntil } from '@jiashu/shared/events/rules';
import type { DeskEvent } from '@jiashu/shared/events/schema';
import { sayDay } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Facts, Notice } from '../../../ui';
import { Block, Table } from '../../../ui/desk';
import { Programme } from '../../components/Programme';
import { Rules } from '../../components/Rules';
import { dayOfSession, hoursOf } from '../../words';

type Session = DeskEvent['sessions'][number];

export function Detail({ event }: { event: DeskEvent }) {
  const { sessions, programme, rules, state, cancelReason, perHome, bookingClosesAt } = event;
  return (
    <View className="event-detail">
      {state === 'cancelled' && (
        <Notice tone="warn" edge title="取消了">
          {cancelReason}
        </Notice>
      )}
      <Block title="场次">
        <Table label="场次" columns={COLUMNS} rows={sessions} keyOf={({ id }) => id} />
      </Block>
      <Block title="报名">
        <Facts
          facts={[
            { name: '截止', value: sayUntil(new Date(bookingClosesAt), new Date()) },
            { name: '每户', value: `至多 ${perHome} 位` },
          ]}
        />
      </Block>
      {programme.length > 0 && (
        <Block title="这一趟看什么">
          <Programme stops={programme} house={null} />
        </Block>
      )}
      {rules.length > 0 && (
        <Block title="请业主答应">
          <Rules rules={rules} />
        </Block>
      )}
    </View>
  );
}

const COLUMNS = [
  { title: '时间', cell: (session: Session) => `${sayDay(dayOfSession(session))} ${hoursOf(session)}`, grow: 2 },
  { title: '说明', cell: ({ note }: Session) => note, grow: 2 },
  { title: '席位', cell: ({ capacity }: Session) => capacity, number: true },
  { title: '约了', cell: ({ capacity, left }: Session) => capacity - left, number: true },
  { title: '户数', cell: ({ homes }: Session) => homes, number: true },
  { title: '到场', cell: ({ homesCame }: Session) => homesCame, number: true },
];
