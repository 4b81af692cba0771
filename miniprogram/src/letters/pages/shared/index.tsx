/** The public part of a letter, for whoever was given its address: nobody needs to sign in to read it. */
import { sayMonth } from '@jiashu/shared/kernel/words';
import type { SharedLetter } from '@jiashu/shared/letters/reading/schema';
import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useResource } from '../../../api';
import { open } from '../../../platform/navigate';
import { Button, LetterPaper, Resource, Screen, Signature, SkeletonLetter } from '../../../ui';
import { Blocks } from '../../components/Blocks';
import { Errata, Letterhead } from '../../components/Letterhead';
import { Progress } from '../../components/Progress';
import { readingApi } from '../../reading/usePlace';
import { sharedPath } from '../../reading/useShare';
import '../../letters.css';

export default function SharedLetterPage() {
  const { token = '' } = useRouter().params;
  const letter = useResource<SharedLetter>(token && `shared ${token}`, () => readingApi.shared({ token }));
  const { data } = letter;
  useShareAppMessage(() => ({ title: data?.title ?? '家书', path: sharedPath(token) }));
  const dock = data && (
    <Button onTap={() => open('projects/pages/project', { id: data.projectId })}>看{data.projectName}的阳光宣言</Button>
  );
  return (
    <Screen title={data ? `${data.projectName}的家书` : '家书'} dock={dock}>
      <Resource of={letter} skeleton={<SkeletonLetter />}>
        {(shown) => <PublicPart letter={shown} />}
      </Resource>
    </Screen>
  );
}

function PublicPart({ letter }: { letter: SharedLetter }) {
  const { projectName, month, blocks, progress, errata } = letter;
  return (
    <View>
      <LetterPaper>
        <Letterhead {...letter} above={`${projectName} · ${sayMonth(month)}写给业主的信`} author={null} />
        <Errata errata={errata} />
        <Blocks blocks={blocks} />
        <Progress lines={progress} mine={null} />
        <Signature name={`${projectName}项目部`} />
      </LetterPaper>
      <View className="small center gap-6">这是公开部分。业主的提问和回答只有业主看得到。</View>
    </View>
  );
}
