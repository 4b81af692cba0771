/** Which question this is, whose, under which letter; pinning its answer for everybody. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskQuestion } from '@jiashu/shared/letters/questions/schema';
import { QUESTION_STATES } from '@jiashu/shared/letters/questions/vocabulary';
import { type Loaded, useSubmit } from '../../../api';
import { Link, toast } from '../../../ui';
import { DetailHead } from '../../../ui/desk';
import { openLetter } from '../../openLetter';
import { questionsApi } from '../../questions/useQuestions';

interface Props {
  question: DeskQuestion;
  loaded: Loaded<DeskQuestion>;
  onDone: () => void;
}

export function Head({ question, loaded, onDone }: Props) {
  const {
    id: questionId,
    text,
    projectName,
    homeLabel,
    askedBy,
    askedAt,
    issue,
    letterTitle,
    letterId,
    may,
  } = question;
  const pinning = useSubmit(questionsApi.pin);
  const pin = async (pinned: boolean) => {
    const answer = await pinning.submit({ questionId, pinned });
    if (!answer) return;
    loaded.replace(answer);
    toast(pinned ? '置顶了，读者都看得到，不带名字' : '取下了', 'check');
    onDone();
  };
  return (
    <DetailHead
      above={`${projectName}　第 ${issue} 封《${letterTitle}》　${sayMoment(new Date(askedAt), new Date())} 问`}
      title={text}
      facts={[homeLabel, askedBy, question.pinned ? '已置顶' : QUESTION_STATES[question.state]]}
      actions={
        <>
          <Link onTap={() => openLetter(letterId, null)}>看这封信</Link>
          {may.includes('pin') && (
            <Link tone="seal" onTap={() => void pin(true)}>
              置顶给所有读者
            </Link>
          )}
          {may.includes('unpin') && <Link onTap={() => void pin(false)}>取下置顶</Link>}
        </>
      }
    />
  );
}
