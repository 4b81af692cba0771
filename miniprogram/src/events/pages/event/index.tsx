/** One event: what there is to see, and booking a session of it, or changing what is booked. */
import { bookingState } from '@jiashu/shared/events/rules';
import type { EventView } from '@jiashu/shared/events/schema';
import { useRouter } from '@tarojs/taro';
import { SignInFirst } from '../../../accounts';
import { useSignedIn } from '../../../api';
import { Resource, Screen, SkeletonCard, SkeletonLines } from '../../../ui';
import { useEvent } from '../../useEvents';
import { Booking } from './Booking';
import { EventPage } from './EventPage';
import '../../events.css';

export default function EventPageRoot() {
  const signedIn = useSignedIn();
  const { id = '', home, change } = useRouter().params;
  const event = useEvent(id, home);
  const { data } = event;
  if (data && isBookable(data, new Date()) && (data.mine === null || change))
    return <Booking event={data} onReload={event.reload} onBooked={event.replace} />;
  if (data) return <EventPage event={data} onReload={event.reload} />;
  return (
    <Screen onPullDown={event.reload}>
      {signedIn ? (
        <Resource of={event} skeleton={<Waiting />}>
          {() => null}
        </Resource>
      ) : (
        <SignInFirst>登录后就能看这次活动，也能约。</SignInFirst>
      )}
    </Screen>
  );
}

const isBookable = ({ state, bookingClosesAt }: EventView, now: Date) =>
  bookingState({ state, bookingClosesAt: new Date(bookingClosesAt) }, now) === 'open';

const Waiting = () => (
  <>
    <SkeletonLines lines={4} />
    <SkeletonCard />
    <SkeletonCard />
  </>
);
