/** The letter on its paper, how many homes have read it, and the questions below. */
import { sayMonth } from '@jiashu/shared/kernel/words';
import type { LetterView } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import type { Loaded } from '../../../api';
import { LetterPaper, Link, Notice, Paragraph, Signature } from '../../../ui';
import { Blocks } from '../../components/Blocks';
import { Errata, Lateness, Letterhead } from '../../components/Letterhead';
import { Progress } from '../../components/Progress';
import { Questions } from '../../questions/Questions';
import type { Questions as All } from '../../questions/useQuestions';
import { savePaper } from '../../reading/savePaper';
import { anchorOf, usePlace } from '../../reading/usePlace';

interface Props {
  letter: LetterView;
  /** The reader's own building. */
  mine: { readonly projectId: string; readonly buildingId: string } | null;
  /** Who reads, as the letter addresses him; null for staff who look on. */
  reader: string | null;
  questions: Loaded<All>;
  canAsk: boolean;
}

export function Letter({ letter, mine, reader, questions, canAsk }: Props) {
  const { id, addressee, author, month, blocks, progress, errata } = letter;
  const [goOnAt, goOn] = usePlace(id, blocks.length);
  return (
    <View>
      {goOnAt !== null && (
        <View className="letter-go-on no-print">
          <Notice>
            <View className="between">
              <View>上次您读到一半。</View>
              <Link tone="strong" onTap={goOn}>
                接着读
              </Link>
            </View>
          </Notice>
        </View>
      )}
      <LetterPaper>
        <Letterhead {...letter} above={addressee} author={author} />
        <Errata errata={errata} />
        <Lateness line={progress.find((line) => line.buildingId === mine?.buildingId)} />
        {reader && <Paragraph>{reader}：</Paragraph>}
        <Blocks blocks={blocks} anchor={anchorOf} />
        <Progress lines={progress} mine={mine} />
        <Signature name={author.name} from={`${addressee.split(' · ')[0]}项目部全体　敬上`} />
      </LetterPaper>
      <Questions questions={questions} canAsk={canAsk} />
      <View className="small center gap-6 num no-print">
        {sayMonth(month)}这封写给 {letter.homes} 户，已有 {letter.homesRead} 户读过
      </View>
      <View className="center no-print letter-keep">
        <Link onTap={() => void savePaper(id)}>存成 PDF，留一份</Link>
      </View>
    </View>
  );
}
