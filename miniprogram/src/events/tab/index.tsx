/** The 活动 tab: the month as a strip, the home's tickets, what it can come to, what is over. */

import type { EventRow } from '@jiashu/shared/events/schema';
import type { HomeView } from '@jiashu/shared/homes/schema';
import { dayOf } from '@jiashu/shared/kernel/time';
import { View } from '@tarojs/components';
import { SignInFirst } from '../../accounts';
import { type Pages, useSignedIn } from '../../api';
import { HomeSwitch, useHomes } from '../../homes';
import { Card, Empty, Link, Resource, Screen, Section, SkeletonCard, SkeletonList } from '../../ui';
import { marksOf } from '../calendar';
import { ComingRow } from '../components/ComingRow';
import { MonthStrip } from '../components/MonthStrip';
import { PastRow } from '../components/PastRow';
import { TicketStub } from '../components/TicketStub';
import { openEvent } from '../openEvent';
import { useEvents } from '../useEvents';
import '../events.css';

export default function EventsTab() {
  const signedIn = useSignedIn();
  const homes = useHomes();
  const homeId = homes.home?.id ?? null;
  const lists = {
    coming: useEvents(homeId, 'coming'),
    mine: useEvents(homeId, 'mine'),
    past: useEvents(homeId, 'past'),
  };
  const reload = () => Promise.all([lists.coming.reload(), lists.mine.reload(), lists.past.reload()]);
  return (
    <Screen tab="events" title="活动" onPullDown={reload}>
      {!signedIn && <SignInFirst>工地开放日、装修讲座、业主恳谈会，都在这里约。登录后就能看到请了您家的。</SignInFirst>}
      {signedIn && homes.homes.length > 1 && <HomeSwitch homes={homes} />}
      {signedIn && homes.status === 'ready' && !homes.home && (
        <Empty title="还没有您的家" icon="calendar">
          把房子和手机号对上，请您家来看的日子都会在这里。
        </Empty>
      )}
      {homes.home && <HomeEvents home={homes.home} {...lists} />}
    </Screen>
  );
}

interface Props {
  home: HomeView;
  coming: Pages<EventRow>;
  mine: Pages<EventRow>;
  past: Pages<EventRow>;
}

function HomeEvents({ home, coming, mine, past }: Props) {
  const now = new Date();
  const free = coming.items.filter((event) => event.mine === null);
  return (
    <Resource of={coming} skeleton={<Waiting />}>
      {() => (
        <View>
          <MonthStrip
            marks={marksOf(coming.items)}
            today={dayOf(now)}
            where={`${home.projectName} · ${home.label}`}
            onOpen={(eventId) => openEvent(eventId, home.id)}
          />
          <Tickets events={mine.items} homeId={home.id} />
          <Section title="可以来的">
            {free.length === 0 && <Nothing booked={mine.items.length > 0} />}
            {free.length > 0 && (
              <Card kind="list" className="event-rows">
                {free.map((event) => (
                  <ComingRow key={event.id} event={event} homeId={home.id} now={now} />
                ))}
              </Card>
            )}
            {coming.more && <Link onTap={() => void coming.more?.()}>再往后的</Link>}
          </Section>
          <Past pages={past} homeId={home.id} now={now} />
        </View>
      )}
    </Resource>
  );
}

function Tickets({ events, homeId }: { events: readonly EventRow[]; homeId: string }) {
  if (events.length === 0) return null;
  const next = events.find(({ mine, state }) => state === 'published' && mine?.checkedInAt === null);
  return (
    <Section title="我的预约">
      <View className="stack">
        {events.map(
          (event) =>
            event.mine && (
              <TicketStub key={event.id} event={event} booking={event.mine} homeId={homeId} show={event === next} />
            ),
        )}
      </View>
    </Section>
  );
}

function Past({ pages: { items, more }, homeId, now }: { pages: Pages<EventRow>; homeId: string; now: Date }) {
  if (items.length === 0) return null;
  return (
    <Section title="来过之后" more={more && '更早的'} onMore={() => void more?.()}>
      <Card kind="list">
        {items.map((event) => (
          <PastRow key={event.id} event={event} homeId={homeId} now={now} />
        ))}
      </Card>
    </Section>
  );
}

const Nothing = ({ booked }: { booked: boolean }) => (
  <Empty title={booked ? '别的暂时没有' : '眼下没有安排'} icon="calendar">
    定下日子的那天，这里和消息里都会有。交付前，工地至少开放两次请您来看。
  </Empty>
);

const Waiting = () => (
  <View>
    <SkeletonCard />
    <View className="gap-6">
      <SkeletonList rows={4} card />
    </View>
  </View>
);
