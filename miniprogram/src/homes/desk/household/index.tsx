/** A home on the desk: who belongs to it now and did before, what happened, and what those above may put right. */
import type { DeskHousehold } from '@jiashu/shared/homes/householdSchema';
import { sayFullDay, sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { DeskScreen } from '../../../desk';
import { Facts, Heading, Resource, SkeletonList } from '../../../ui';
import { Block, Noted } from '../../../ui/desk';
import { useDeskHousehold } from '../../useDeskHousehold';
import { Former } from './Former';
import { People } from './People';
import { Sale } from './Sale';
import '../../homes.css';

export default function DeskHouseholdPage() {
  const { home = '' } = useRouter().params;
  const household = useDeskHousehold(home);
  return (
    <DeskScreen at="organisation" title="这一家">
      <Resource of={household} skeleton={<SkeletonList rows={6} />}>
        {(data) => <Household household={data} onChange={household.replace} />}
      </Resource>
    </DeskScreen>
  );
}

interface Props {
  household: DeskHousehold;
  onChange: (household: DeskHousehold) => void;
}

function Household({ household, onChange }: Props) {
  const { projectName, label, history, former, mayTransfer, openInvitations } = household;
  return (
    <View className="desk-household">
      <View className="small">
        {projectName} · {label}
      </View>
      <Heading level={1}>{newsOf(household)}</Heading>
      {openInvitations > 0 && <View className="small gap-1">{openInvitations} 份邀请还没有人接受</View>}
      <View className="gap-3">
        <Facts facts={factsOf(household)} />
      </View>
      <People household={household} onChange={onChange} />
      {mayTransfer && <Sale household={household} onChange={onChange} />}
      {former.length > 0 && <Former members={former} />}
      {history.length > 0 && (
        <Block title="经过">
          {history.map(({ id, at, by, words }) => (
            <Noted key={id} when={sayMoment(new Date(at), new Date())}>
              {by}：{words}
            </Noted>
          ))}
        </Block>
      )}
    </View>
  );
}

function newsOf({ members }: DeskHousehold): string {
  const owners = members.filter(({ kind }) => kind === 'owner').map(({ name }) => name);
  if (members.length === 0) return '这套房子还没有人';
  if (owners.length === 0) return `住着 ${members.length} 位，没有登记业主`;
  const others = members.length - owners.length;
  return `${owners.join('、')}的家${others > 0 ? `，还住着 ${others} 位` : ''}`;
}

const day = (value: string | null): string => (value ? sayFullDay(value) : '还没有');
const factsOf = ({ signedOn, handoverOn, handedOverOn, steward }: DeskHousehold) => [
  { name: '签约', value: day(signedOn) },
  { name: '约定交付', value: day(handoverOn) },
  { name: '实际交付', value: day(handedOverOn) },
  { name: '管家', value: steward ?? '还没有指定' },
];
