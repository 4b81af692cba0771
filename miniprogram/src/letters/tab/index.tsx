/** The 家书 tab: all letters of the home, the newest with its picture, the older ones by year and month. */
import { letterOf } from '@jiashu/shared/letters/rules';
import type { LetterRow } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { SignInFirst } from '../../accounts';
import { useSignedIn } from '../../api';
import { HomeSwitch, useHomes } from '../../homes';
import { Button, Card, Empty, Resource, Screen, Section, SkeletonCard } from '../../ui';
import { IssueRow } from '../components/IssueRow';
import { LetterCard } from '../components/LetterCard';
import { byYear, sayUnread } from '../issues';
import { useLetters } from '../useLetters';
import '../letters.css';

export default function LettersTab() {
  const signedIn = useSignedIn();
  const homes = useHomes();
  const letters = useLetters(homes.home?.id ?? null);
  return (
    <Screen tab="letters" title="家书" onPullDown={letters.reload}>
      {!signedIn && <SignInFirst>每个月，项目经理会从您家的工地写一封信来。登录后就能读到，从第一封起。</SignInFirst>}
      {signedIn && <HomeSwitch homes={homes} />}
      {signedIn && homes.status === 'ready' && !homes.home && (
        <Empty title="还没有您的家">把房子和手机号对上，项目的家书从第一封起都在这里。</Empty>
      )}
      {homes.home && (
        <Resource
          of={letters}
          skeleton={<SkeletonCard photo />}
          empty={<NoLetterYet />}
          isEmpty={({ items }) => items.length === 0}
        >
          {() => <Issues letters={letters.items} homeId={homes.home!.id} more={letters.more} />}
        </Resource>
      )}
    </Screen>
  );
}

const NoLetterYet = () => <Empty title="第一封还在写">工地每月写一封。写好的那天，这里和消息里都会有。</Empty>;

interface IssuesProps {
  letters: readonly LetterRow[];
  homeId: string;
  more: (() => Promise<void>) | undefined;
}

function Issues({ letters, homeId, more }: IssuesProps) {
  const [newest, ...older] = letters;
  if (!newest) return null;
  return (
    <View>
      <Section title={letterOf(newest.month)} note={sayUnread(letters, !more)}>
        <LetterCard letter={newest} homeId={homeId} />
      </Section>
      {byYear(older).map(({ year, letters: issues }) => (
        <Section key={year} title={`${year} 年`} note={`${issues.length} 封`}>
          <Card kind="list">
            {issues.map((letter) => (
              <IssueRow key={letter.id} letter={letter} homeId={homeId} />
            ))}
          </Card>
        </Section>
      ))}
      {more && (
        <View className="gap-4">
          <Button kind="line" onTap={() => void more()}>
            更早的家书
          </Button>
        </View>
      )}
    </View>
  );
}
