/** What an event is, on its page and in the editor's preview: the news, the facts, what there is to see. */
import type { EventView } from '@jiashu/shared/events/schema';
import { EVENT_KINDS } from '@jiashu/shared/events/vocabulary';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Facts, Heading, Section } from '../../../ui';
import { Programme } from '../../components/Programme';
import type { House } from '../../programme';
import { daysOf } from '../../words';

interface Props {
  event: Pick<EventView, 'kind' | 'title' | 'place' | 'addressee' | 'projectName' | 'sessions' | 'programme'>;
  house: House | null;
}

export function About({ event, house }: Props) {
  const { kind, title, place, addressee, projectName, sessions, programme } = event;
  const facts = [
    { name: '哪天', value: <View className="strong">{daysOf(sessions).map(sayDayAndWeekday).join('、')}</View> },
    { name: '哪里', value: place },
    { name: '请谁', value: `${projectName} · ${addressee}` },
  ];
  return (
    <View>
      <Heading level={1} eyebrow={EVENT_KINDS[kind]}>
        {title}
      </Heading>
      <View className="gap-4">
        <Facts facts={facts} />
      </View>
      {programme.length > 0 && (
        <Section title="这一趟看什么" note={lasting(sessions[0])}>
          <Programme stops={programme} house={house} />
        </Section>
      )}
    </View>
  );
}

function lasting(session: EventView['sessions'][number] | undefined): string | undefined {
  if (!session) return undefined;
  const minutes = (new Date(session.endsAt).getTime() - new Date(session.startsAt).getTime()) / 60_000;
  return `约 ${minutes} 分钟`;
}
