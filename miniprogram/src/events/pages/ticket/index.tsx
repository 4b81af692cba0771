/** The ticket: shown at the gate also without a network, changed or given back until the deadline. */
import type { EventView } from '@jiashu/shared/events/schema';
import { useRouter } from '@tarojs/taro';
import { Empty, Resource, Screen, SkeletonCard } from '../../../ui';
import { useEvent } from '../../useEvents';
import { Ticket } from './Ticket';
import '../../events.css';

export default function TicketPage() {
  const { id = '', home } = useRouter().params;
  const event = useEvent(id, home);
  return (
    <Screen title="入场券" onPullDown={event.reload}>
      <Resource
        of={event}
        skeleton={<SkeletonCard photo />}
        isEmpty={({ mine }: EventView) => mine === null}
        empty={<Empty title="没有约这一场">这张券已经取消，席位让给了邻居。</Empty>}
      >
        {(data) => data.mine && <Ticket event={data} mine={data.mine} onChange={event.replace} />}
      </Resource>
    </Screen>
  );
}
