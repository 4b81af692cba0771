/** Writes a letter: blocks at the left with the reviewer's words beside them, what the reader will see at the right. */
import { useRouter } from '@tarojs/taro';
import { DeskScreen } from '../../../desk';
import { Resource, SkeletonLetter } from '../../../ui';
import { useDeskLetter } from '../../useDeskLetters';
import { Editor } from './Editor';
import '../../letters.css';
import '../desk.css';
import './editor.css';
import './preview.css';

export default function LetterEditorPage() {
  const { id } = useRouter().params;
  const letter = useDeskLetter(id ?? null);
  return (
    <DeskScreen at="letters" title="写家书">
      {id ? (
        <Resource fresh of={letter} skeleton={<SkeletonLetter />}>
          {(data) => <Editor key={data.id} letter={data} />}
        </Resource>
      ) : (
        <Editor letter={null} />
      )}
    </DeskScreen>
  );
}
