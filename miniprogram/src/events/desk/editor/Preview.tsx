/** What an owner will read, while it is being written. */
import { View } from '@tarojs/components';
import { Section } from '../../../ui';
import { Rules } from '../../components/Rules';
import { About } from '../../pages/event/About';
import { draftOf, type EventForm } from './form';

interface Props {
  form: EventForm;
  projectName: string;
  audience: string;
}

export function Preview({ form, projectName, audience }: Props) {
  const draft = draftOf(form);
  const sessions = draft.sessions
    .filter(({ startsAt, endsAt }) => startsAt !== '' && endsAt !== '')
    .map((session, index) => ({ ...session, id: String(index), left: session.capacity }));
  const event = {
    ...draft,
    title: form.title || '题目是说一件事的一句话',
    place: form.place || '地点',
    projectName,
    addressee: audience,
    sessions,
  };
  return (
    <View className="event-preview">
      <View className="small">业主看到的</View>
      <View className="event-phone">
        <About event={event} house={null} />
        {draft.rules.length > 0 && (
          <Section title="来之前，请您答应">
            <Rules rules={draft.rules} />
          </Section>
        )}
      </View>
    </View>
  );
}
