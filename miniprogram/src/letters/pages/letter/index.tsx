/** Reads one letter. */
import { sayDay, sayMonth } from '@jiashu/shared/kernel/words';
import type { LetterView } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useHomes } from '../../../homes';
import { Avatar, Heading, LetterPaper, Postmark, Resource, Screen, Signature, SkeletonLetter } from '../../../ui';
import { Blocks } from '../../components/Blocks';
import { Progress } from '../../components/Progress';
import { useLetter } from '../../useLetters';
import '../../letters.css';

export default function LetterPage() {
  const { id = '', home: homeId } = useRouter().params;
  const { homes, home } = useHomes();
  const mine = homes.find((one) => one.id === homeId) ?? home;
  const letter = useLetter(id, homeId ?? mine?.id ?? null);
  const title = letter.data ? `第 ${letter.data.issue} 封家书` : '家书';
  return (
    <Screen title={title}>
      <Resource of={letter} skeleton={<SkeletonLetter />}>
        {(data) => <Letter letter={data} buildingId={mine?.buildingId ?? null} />}
      </Resource>
    </Screen>
  );
}

function Letter({ letter, buildingId }: { letter: LetterView; buildingId: string | null }) {
  const { addressee, title, author, month, issue, publishedOn, blocks, progress } = letter;
  const [year, monthNumber] = month.split('-').map(Number) as [number, number];
  return (
    <View>
      <LetterPaper>
        <Heading level={1} eyebrow={addressee}>
          {title}
        </Heading>
        <View className="between gap-4">
          <View className="row">
            <Avatar name={author.name} />
            <View>
              <View className="strong">{author.name}</View>
              <View className="tiny">
                {author.title} · {sayDay(publishedOn)}写于工地
              </View>
            </View>
          </View>
          <Postmark year={year} month={monthNumber} issue={issue} />
        </View>
        <Blocks blocks={blocks} />
        <Progress lines={progress} buildingId={buildingId} />
        <Signature name={author.name} from={`${addressee.split(' · ')[0]}项目部全体　敬上`} />
      </LetterPaper>
      <View className="small center gap-4 num letter-readers">
        {sayMonth(month)}这封写给 {letter.homes} 户，已有 {letter.homesRead} 户读过
      </View>
    </View>
  );
}
