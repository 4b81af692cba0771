/** The desk's letters: what is due first at the left; the open one beside it, with what can be done now. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Loaded } from '../../../api';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter } from '../../../ui';
import { useChosen } from '../../../ui/desk';
import { useDeskLetter } from '../../useDeskLetters';
import { LetterBody } from './LetterBody';
import { LetterHead } from './LetterHead';
import { LetterQueue } from './LetterQueue';
import { type LetterView, rowsIn, useLetterLists, viewOf } from './useLetterLists';
import '../../letters.css';
import '../desk.css';

export default function DeskLettersPage() {
  const { id } = useRouter().params;
  const [picked, setView] = useState<LetterView | null>(null);
  const asked = useDeskLetter(id ?? null);
  const view = picked ?? (asked.data ? viewOf(asked.data) : 'due');
  const lists = useLetterLists(view);
  const { chosen, tapped, choose } = useChosen(rowsIn(lists, view), id);
  const letter = useDeskLetter(chosen);
  const turn = (to: LetterView) => {
    setView(to);
    choose(null);
  };
  const show = (next: DeskLetter) => {
    letter.replace(next);
    void lists.reload();
  };
  return (
    <DeskScreen
      at="letters"
      title="家书"
      open={tapped}
      onBack={() => choose(null)}
      list={<LetterQueue lists={lists} view={view} chosen={chosen} onView={turn} onChoose={choose} />}
      head={chosen && letter.data ? <LetterHead key={chosen} letter={letter.data} onChange={show} /> : undefined}
    >
      {chosen ? <Opened letter={letter} onChange={show} /> : <Nothing />}
    </DeskScreen>
  );
}

const Nothing = () => <Empty title="选一封来看">先到期的排在最上面。按 j、k 上下走。</Empty>;

const Opened = ({ letter, onChange }: { letter: Loaded<DeskLetter>; onChange: (letter: DeskLetter) => void }) => (
  <Resource of={letter} skeleton={<SkeletonLetter />}>
    {(data) => (
      <View key={data.id}>
        <LetterBody letter={data} onChange={onChange} />
      </View>
    )}
  </Resource>
);
