/** A reviewer's words beside a block: what is open, what was mended, and how it was answered. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskLetter, Remark } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDraft, useSubmit } from '../../api';
import { join, Link, TextArea } from '../../ui';
import { lettersApi } from '../api';

interface Props {
  letter: DeskLetter;
  /** Null: about the letter as a whole. */
  blockKey: string | null;
  onChange: (letter: DeskLetter) => void;
}

export function Remarks({ letter, blockKey, onChange }: Props) {
  const remarks = letter.remarks.filter((remark) => remark.blockKey === blockKey);
  return (
    <View>
      {remarks.map((remark) => (
        <RemarkNote key={remark.id} letter={letter} remark={remark} onChange={onChange} />
      ))}
      {letter.may.review && letter.state === 'inReview' && (
        <NewRemark letter={letter} blockKey={blockKey} onChange={onChange} />
      )}
    </View>
  );
}

function RemarkNote({ letter, remark, onChange }: { letter: DeskLetter; remark: Remark; onChange: Props['onChange'] }) {
  const settling = useSubmit(lettersApi.settleRemark);
  const [answer, setAnswer] = useState<string | null>(null);
  const isOpen = remark.doneAt === null;
  const settle = async () => {
    const next = await settling.submit({ letterId: letter.id, remarkId: remark.id, answer: answer ?? '' });
    if (next) onChange(next);
  };
  return (
    <View className={join('remark', isOpen && 'remark-open')}>
      <View className="between">
        <View className="strong">{remark.byName ?? '内容检查'}</View>
        <View className={isOpen ? 'seal' : ''}>{isOpen ? '待改' : '已改'}</View>
      </View>
      <View>{remark.text}</View>
      {remark.answer !== '' && <View className="gap-1">答：{remark.answer}</View>}
      {!isOpen && <View className="tiny num">{sayMoment(new Date(remark.doneAt!), new Date())}</View>}
      {isOpen && letter.may.write && letter.state === 'draft' && (
        <View className="gap-1">
          {answer !== null && (
            <TextArea
              value={answer}
              label="回复"
              onInput={setAnswer}
              maxLength={300}
              placeholder="怎么改的，或为什么不改"
            />
          )}
          <View className="row">
            {answer === null && <Link onTap={() => setAnswer('')}>回复</Link>}
            <Link tone="strong" onTap={() => void settle()}>
              {answer ? '回复并记为改好' : '改好了'}
            </Link>
          </View>
        </View>
      )}
    </View>
  );
}

const NOTHING = { text: '' };

/** What is typed stays on this device until it is sent. */
function NewRemark({ letter, blockKey, onChange }: Props) {
  const draft = useDraft(`remark ${letter.id} ${blockKey ?? ''}`, NOTHING);
  const [open, show] = useState(draft.keptAt !== null);
  const sending = useSubmit(lettersApi.remark);
  const { text } = draft.value;
  const send = async () => {
    const next = await sending.submit({ letterId: letter.id, blockKey, text });
    if (!next) return;
    draft.clear();
    show(false);
    onChange(next);
  };
  if (!open) return <Link onTap={() => show(true)}>{blockKey ? '提一处意见' : '对整封信说一句'}</Link>;
  return (
    <View className="stack">
      <TextArea
        value={text}
        label="意见"
        onInput={(next) => draft.change({ text: next })}
        maxLength={500}
        placeholder="哪里要改，改成什么样"
        autoFocus
      />
      {sending.failure?.at('text') && <View className="field-error">{sending.failure.at('text')}</View>}
      <View className="row">
        <Link onTap={() => show(false)}>不写了</Link>
        {text.trim() !== '' && (
          <Link tone="strong" onTap={() => void send()}>
            写在这里
          </Link>
        )}
      </View>
    </View>
  );
}
