/** Changing a booking, and giving it back after being asked once. */
import { sayPeople } from '@jiashu/shared/events/rules';
import type { Booking } from '@jiashu/shared/events/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Button, Sheet, Tap, toast } from '../../../ui';
import { eventsApi } from '../../api';
import { openChange } from '../../openEvent';

interface Props {
  mine: Booking;
  onGivenUp: () => void;
}

export function TicketActs({ mine, onGivenUp }: Props) {
  const [asking, ask] = useState(false);
  const { submit, busy } = useSubmit(eventsApi.giveUp);
  const giveUp = async () => {
    if (!(await submit({ eventId: mine.eventId, homeId: mine.homeId }))) return;
    ask(false);
    toast('取消了，席位让给了邻居');
    onGivenUp();
  };
  return (
    <View className="ticket-acts">
      <Tap className="ticket-act" onTap={() => openChange(mine.eventId, mine.homeId)}>
        改场次和人数
      </Tap>
      <Tap className="ticket-act" onTap={() => ask(true)}>
        取消
      </Tap>
      <Sheet
        open={asking}
        title="不来了？"
        onClose={() => ask(false)}
        foot={
          <Button busy={busy} onTap={() => void giveUp()}>
            取消预约
          </Button>
        }
      >
        {sayPeople(mine.people)}的席位会马上让给别的邻居。截止前想来，还有席位就能再约。
      </Sheet>
    </View>
  );
}
