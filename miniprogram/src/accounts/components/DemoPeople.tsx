/** The demo company's people: one tap and one is somebody. Not there outside the demo. */
import type { DemoPerson, Tokens } from '@jiashu/shared/accounts/schema';
import { View } from '@tarojs/components';
import { useResource, useSubmit } from '../../api';
import { Avatar, Card, ListRow, Section } from '../../ui';
import { accountsApi } from '../api';

interface Props {
  onSignedIn: (tokens: Tokens | null) => void;
}

export function DemoPeople({ onSignedIn }: Props) {
  const { data } = useResource('demo people', () => accountsApi.demoPeople({}));
  if (!data || data.people.length === 0) return null;
  return (
    <View>
      <People title="或者，演一位业主" people={data.people.filter(({ staff }) => !staff)} onSignedIn={onSignedIn} />
      <People title="或者，演一位同事" people={data.people.filter(({ staff }) => staff)} onSignedIn={onSignedIn} />
    </View>
  );
}

function People({ title, people, onSignedIn }: Props & { title: string; people: readonly DemoPerson[] }) {
  const { busy, submit } = useSubmit(accountsApi.signInAsDemo);
  const pick = (personId: string) => !busy && void submit({ personId }).then(onSignedIn);
  return (
    <Section title={title} note="演示公司">
      <Card kind="list">
        {people.map(({ id, name, story }) => (
          <ListRow key={id} lead={<Avatar name={name} />} title={name} note={story} onTap={() => pick(id)} />
        ))}
      </Card>
    </Section>
  );
}
