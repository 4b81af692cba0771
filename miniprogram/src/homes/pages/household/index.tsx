/** 这一家: who belongs to the home and may do what, whom the owner has invited, and what the contract says. */
import type { HouseholdView } from '@jiashu/shared/homes/householdSchema';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { NoHomeYet, SignInFirst } from '../../../accounts';
import { type Loaded, useSignedIn } from '../../../api';
import { open } from '../../../platform/navigate';
import { Button, Card, Facts, Heading, Link, Resource, Screen, Section, SkeletonList } from '../../../ui';
import { Doubted } from '../../components/Doubted';
import { useHomes } from '../../useHomes';
import { useHousehold } from '../../useHousehold';
import { Invitations } from './Invitations';
import { InviteSheet } from './InviteSheet';
import { Leave } from './Leave';
import { Members } from './Members';

export default function HouseholdPage() {
  const { home = '' } = useRouter().params;
  const signedIn = useSignedIn();
  const homes = useHomes();
  const household = useHousehold(home || (homes.home?.id ?? ''));
  const nowhere = home === '' && homes.data?.homes.length === 0;
  return (
    <Screen title="这一家" onPullDown={household.reload}>
      {nowhere && <NoHomeYet />}
      {signedIn && !nowhere && (
        <Resource of={household} skeleton={<SkeletonList rows={4} card />}>
          {(data) => <Household household={data} loaded={household} />}
        </Resource>
      )}
      {!signedIn && <SignInFirst title="先登录">登录后，看这一家有谁，请家人和租客加入。</SignInFirst>}
    </Screen>
  );
}

interface Props {
  household: HouseholdView;
  loaded: Loaded<HouseholdView>;
}

function Household({ household, loaded }: Props) {
  const [inviting, setInviting] = useState(false);
  const { invitations, contract, mayInvite, mayLeave } = household;
  return (
    <View>
      <View className="small">
        {household.projectName} · {household.label}
      </View>
      <Heading level={1}>{newsOf(household)}</Heading>
      {household.doubted && (
        <View className="gap-3">
          <Doubted />
        </View>
      )}
      <View className="gap-4">
        <Members household={household} onChanged={() => void loaded.reload()} />
      </View>
      {mayInvite && (
        <View className="gap-4">
          <Button onTap={() => setInviting(true)}>请家人或租客加入</Button>
          <View className="small center gap-2">他能报修、约活动，看不到合同，也不能再请别人。</View>
        </View>
      )}
      {invitations.length > 0 && (
        <Invitations homeId={household.homeId} invitations={invitations} onChanged={() => void loaded.reload()} />
      )}
      {contract && (
        <Section title="合同" note="只有业主看得到">
          <Card>
            <Facts
              facts={[
                { name: '签约', value: contract.signedOn ? sayFullDay(contract.signedOn) : '还没有登记' },
                { name: '约定交付', value: sayFullDay(contract.handoverOn) },
              ]}
            />
          </Card>
        </Section>
      )}
      <ToProject homeId={household.homeId} />
      {mayLeave && <Leave household={household} />}
      <InviteSheet homeId={household.homeId} open={inviting} onClose={() => setInviting(false)} />
    </View>
  );
}

function ToProject({ homeId }: { homeId: string }) {
  const home = useHomes().homes.find(({ id }) => id === homeId);
  if (!home) return null;
  return (
    <View className="center gap-6">
      <Link tone="strong" go onTap={() => open('projects/pages/project', { id: home.projectId })}>
        {home.projectName}的阳光宣言
      </Link>
    </View>
  );
}

function newsOf({ members, kind }: HouseholdView): string {
  const others = members.length - 1;
  if (kind !== 'owner') return '您住在这一家';
  return others > 0 ? `这一家有 ${members.length} 位` : '现在只有您一位';
}
