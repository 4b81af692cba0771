/** Which question this is, whose, under which letter; pinning its answer for everybody. */
import { sayDuration, sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskQuestion } from '@jiashu/shared/letters/questions/schema';
import { QUESTION_STATES } from '@jiashu/shared/letters/questions/vocabulary';
import { type Loaded, useSubmit } from '../../../api';
import { Link, toast } from '../../../ui';
import { DetailHead } from '../../../ui/desk';
import { openLetter } from '../../openLetter';
import { questionsApi } from '../../questions/useQuestions';

/** Where it stands; of one that waits, by when it is promised. */
function standingOf({ state, pinned, dueAt }: DeskQuestion): string {
  if (state !== 'waiting') return pinned ? '已置顶' : QUESTION_STATES[state];
  const [now, due] = [new Date(), new Date(dueAt)];
  if (due > now) return `${sayMoment(due, now)} 前答`;
  return `说好 ${sayMoment(due, now)} 前答，晚了 ${sayDuration(now.getTime() - due.getTime())}`;
}

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
      facts={[homeLabel, askedBy, standingOf(question)]}
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
