/** The ticket: shown at the gate also without a network, changed or given back until the deadline. */
import { useRouter } from '@tarojs/taro';
import { Empty, Resource, Screen, SkeletonCard } from '../../../ui';
import { useEvent, useEvents } from '../../useEvents';
import { Ticket, type TicketEvent } from './Ticket';
import '../../events.css';

export default function TicketPage() {
  const { id = '', home } = useRouter().params;
  const event = useEvent(id, home);
  // Somebody at home booked it and this device only saw it in the list: without a network the row is ticket enough.
  const row: TicketEvent | undefined = useEvents(home ?? null, 'mine').items.find((one) => one.id === id);
  const data = event.data ?? row;
  const shown = { ...event, data };
  return (
    <Screen title="入场券" onPullDown={event.reload}>
      <Resource
        of={shown}
        skeleton={<SkeletonCard photo />}
        isEmpty={({ mine }) => mine === null}
        empty={<Empty title="没有约这一场">这张券已经取消，席位让给了邻居。</Empty>}
      >
        {(ticket) =>
          ticket.mine && (
            <Ticket
              event={ticket}
              mine={ticket.mine}
              onGivenUp={() => event.data && event.replace({ ...event.data, mine: null })}
            />
          )
        }
      </Resource>
    </Screen>
  );
}
