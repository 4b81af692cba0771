/** Coming to look: choosing a session, the ticket, and afterwards the card of who received the visitor. */
import type { MyViewing } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { SignInFirst } from '../../../accounts';
import { useSignedIn } from '../../../api';
import { Empty, Heading, Resource, Screen, SkeletonList } from '../../../ui';
import { useMyViewings, useOffers } from '../../useViewings';
import { BookingForm } from './BookingForm';
import { Mine } from './Mine';
import '../../prospects.css';

/** `project` to book there; `id` to see what I booked or had. */
export default function ViewingPage() {
  const { project = null, id = null } = useRouter().params;
  const mine = useMyViewings();
  const offers = useOffers(project);
  const booked = mine.data?.viewings.filter(({ eventId, projectId }) => eventId === id || projectId === project) ?? [];
  const changed = async () => {
    await Promise.all([mine.reload(), offers.reload()]);
  };
  return (
    <Screen title="预约看房">
      {booked.map((viewing) => (
        <Mine key={viewing.eventId} viewing={viewing} onGivenUp={() => void changed()} />
      ))}
      {project && <Offers projectId={project} booked={booked} onBooked={() => void changed()} offers={offers} />}
      {!project && mine.data && booked.length === 0 && <Empty title="没有找到这次看房">可能已经取消了。</Empty>}
    </Screen>
  );
}

interface OffersProps {
  projectId: string;
  booked: readonly MyViewing[];
  offers: ReturnType<typeof useOffers>;
  onBooked: () => void;
}

/** What can still be booked; what I have is above. */
function Offers({ projectId, booked, offers, onBooked }: OffersProps) {
  const signedIn = useSignedIn();
  const isBooked = (id: string) => booked.some(({ eventId, cancelReason }) => eventId === id && !cancelReason);
  return (
    <Resource of={offers} skeleton={<SkeletonList rows={3} card />}>
      {({ viewings }) => {
        const open = viewings.filter(({ eventId }) => !isBooked(eventId));
        if (open.length === 0) return booked.length > 0 ? <View /> : <NothingYet />;
        return (
          <View>
            <Heading level={booked.length > 0 ? 2 : 1}>{booked.length > 0 ? '还有这些场次' : '来看看真的样子'}</Heading>
            {signedIn ? (
              open.map((offer) => (
                <BookingForm key={offer.eventId} projectId={projectId} offer={offer} onBooked={onBooked} />
              ))
            ) : (
              <SignInFirst title="登录后再约">入场券会存在您这里，看完还有接待人的服务卡。</SignInFirst>
            )}
          </View>
        );
      }}
    </Resource>
  );
}

const NothingYet = () => (
  <Empty title="近期没有看房场次" icon="calendar">
    排出来就放在这里。着急的话打热线，我们为您加一场。
  </Empty>
);
