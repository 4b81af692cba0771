/** What the home can come to, the soonest first; what is booked already shows its ticket instead. */
import { ComingRow, TicketStub, useEvents } from '../../events';
import { Card, openTab, Section } from '../../ui';
import '../../events/events.css';

const MOST = 2;

export function WaitingForYou({ homeId }: { homeId: string }) {
  const booked = useEvents(homeId, 'mine').items;
  const coming = useEvents(homeId, 'coming').items.filter(({ mine, state }) => !mine && state === 'published');
  const tickets = booked.flatMap((event) => (event.mine ? [{ event, booking: event.mine }] : [])).slice(0, 1);
  if (tickets.length === 0 && coming.length === 0) return null;
  return (
    <Section title="等您来" more="全部活动" onMore={() => openTab('events')}>
      {tickets.map(({ event, booking }) => (
        <TicketStub key={event.id} event={event} booking={booking} homeId={homeId} />
      ))}
      {tickets.length === 0 && (
        <Card kind="list">
          {coming.slice(0, MOST).map((event) => (
            <ComingRow key={event.id} event={event} homeId={homeId} now={new Date()} />
          ))}
        </Card>
      )}
    </Section>
  );
}
