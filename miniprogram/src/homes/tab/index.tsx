/** The 首页 tab: the news of my home first, then this month's letter, what I can come to, what is being done for me. */
import { letterOf } from '@jiashu/shared/letters/rules';
import { View } from '@tarojs/components';
import { Greeting, Welcome } from '../../accounts';
import { useSignedIn } from '../../api';
import { LetterCard, useLetters } from '../../letters';
import { openTab, Resource, Screen, Section, SkeletonHome } from '../../ui';
import { Doubted } from '../components/Doubted';
import { HomeSwitch } from '../components/HomeSwitch';
import { InHand } from '../components/InHand';
import { JourneyCard } from '../components/JourneyCard';
import { Newcomer } from '../components/Newcomer';
import { WaitingForYou } from '../components/WaitingForYou';
import { type Homes, useHomes } from '../useHomes';
import '../homes.css';
import '../../letters/letters.css';

export default function HomeTab() {
  const signedIn = useSignedIn();
  const homes = useHomes();
  return (
    <Screen tab="homes" title="家书" onPullDown={homes.reload}>
      {signedIn ? <MyHome homes={homes} /> : <Welcome />}
    </Screen>
  );
}

function MyHome({ homes }: { homes: Homes }) {
  return (
    <View>
      <Greeting>
        <HomeSwitch homes={homes} />
      </Greeting>
      {homes.home?.doubted && <Doubted />}
      <Resource of={homes} skeleton={<SkeletonHome />} empty={<Newcomer />} isEmpty={(data) => data.homes.length === 0}>
        {() =>
          homes.home && (
            <View className={homes.home.doubted ? 'gap-4' : ''}>
              <JourneyCard home={homes.home} />
            </View>
          )
        }
      </Resource>
      {homes.home && <NewestLetter homeId={homes.home.id} />}
      {homes.home && <WaitingForYou homeId={homes.home.id} />}
      {homes.home && <InHand homeId={homes.home.id} />}
    </View>
  );
}

function NewestLetter({ homeId }: { homeId: string }) {
  const { items } = useLetters(homeId);
  const newest = items[0];
  if (!newest) return null;
  const more = newest.issue > 1 ? `往期 ${newest.issue - 1} 封` : undefined;
  return (
    <Section title={letterOf(newest.month)} more={more} onMore={() => openTab('letters')}>
      <LetterCard letter={newest} homeId={homeId} />
    </Section>
  );
}
