/** A viewing of mine: the ticket until I was let in, from then on the card of who received me. */
import { sayCode, sayHours, sayPeople } from '@jiashu/shared/events/rules';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import type { MyViewing } from '@jiashu/shared/prospects/schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useSubmit } from '../../../api';
import { Avatar, Button, Card, Heading, Link, Notice, QrCode } from '../../../ui';
import { prospectsApi } from '../../api';

interface Props {
  viewing: MyViewing;
  onGivenUp: () => void;
}

export function Mine({ viewing, onGivenUp }: Props) {
  const { state, title, projectName, place, startsAt, endsAt, people, card, cancelReason } = viewing;
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const when = `${sayDayAndWeekday(dayOf(start))} ${sayHours({ startsAt: start, endsAt: end })}`;
  return (
    <View className="viewing">
      <Heading level={1} eyebrow={`${projectName}，${title}`}>
        {HEADINGS[cancelReason ? 'cancelled' : state]}
      </Heading>
      <View className="small gap-2 num">
        {when}，{place}，{sayPeople(people)}
      </View>
      {cancelReason ? (
        <View className="gap-4">
          <Notice tone="warn" edge title="取消的原因">
            {cancelReason}
          </Notice>
        </View>
      ) : (
        <>
          {state === 'coming' && <Ticket viewing={viewing} onGivenUp={onGivenUp} />}
          {card && <ServiceCard card={card} />}
        </>
      )}
    </View>
  );
}

const HEADINGS = {
  coming: '约好了，到时出示这张券',
  came: '谢谢您来看过',
  missed: '这一场您没有来',
  cancelled: '这一场取消了',
} as const;

function Ticket({ viewing: { projectId, eventId, qr, code }, onGivenUp }: Props) {
  const giving = useSubmit(prospectsApi.giveUpViewing);
  const giveUp = async () => {
    if (await giving.submit({ projectId, eventId })) onGivenUp();
  };
  return (
    <Card className="gap-4">
      <QrCode text={qr} code={sayCode(code)} label="看房入场券" />
      <View className="center gap-3">
        <Link onTap={() => void giveUp()}>来不了，取消这一场</Link>
      </View>
    </Card>
  );
}

function ServiceCard({ card: { name, title, hotline } }: { card: NonNullable<MyViewing['card']> }) {
  const call = () => void Taro.makePhoneCall({ phoneNumber: hotline }).catch(() => {});
  return (
    <Card className="gap-4">
      <View className="row">
        <Avatar name={name} />
        <View className="grow">
          <View className="strong">
            {title} {name}
          </View>
          <View className="small">
            是他接待的您。说得不对、催您签约、漏了坏消息，都可以告诉客户关系中心，不归销售管。
          </View>
        </View>
      </View>
      <View className="gap-4">
        <Button kind="line" icon="phone" label={`拨打监督热线 ${hotline}`} onTap={call}>
          监督热线 {hotline.replace(/^(400)(\d{3})(\d{4})$/, '$1-$2-$3')}
        </Button>
      </View>
    </Card>
  );
}
