/** A letter on the desk as the reader sees it, with the reviewer's words beside each block. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { LetterPaper } from '../../../ui';
import { Blocks } from '../../components/Blocks';
import { Remarks } from '../Remarks';

export function LetterBody({ letter, onChange }: { letter: DeskLetter; onChange: (letter: DeskLetter) => void }) {
  return (
    <View className="review">
      <LetterPaper>
        {letter.blocks.map((block, index) => {
          const key = letter.blockKeys[index] ?? String(index);
          return (
            <View key={key} className="review-block">
              <View className="review-words">
                <Blocks blocks={[block]} />
              </View>
              <View className="review-said">
                <Remarks letter={letter} blockKey={key} onChange={onChange} />
              </View>
            </View>
          );
        })}
        <View className="gap-6">
          <Remarks letter={letter} blockKey={null} onChange={onChange} />
        </View>
      </LetterPaper>
    </View>
  );
}
