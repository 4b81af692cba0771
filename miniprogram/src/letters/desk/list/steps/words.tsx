/** The steps that ask for words: send back, correct, withdraw. What is typed stays on this device until it is sent. */
import { useDraft, useSubmit } from '../../../../api';
import { Field, TextArea } from '../../../../ui';
import { lettersApi } from '../../../api';
import { StepForm, type StepProps } from './StepForm';

const NOTHING = { words: '' };
const NO_ERRATUM = { wrong: '', right: '' };

export function SendBack(props: StepProps) {
  const { letter } = props;
  const { value, change, clear } = useDraft(`send back ${letter.id}`, NOTHING);
  const { busy, failure, submit } = useSubmit(lettersApi.sendBack);
  const open = letter.remarks.filter(({ doneAt }) => !doneAt).length;
  const run = async () => {
    const next = await submit({ letterId: letter.id, version: letter.version, words: value.words });
    if (next) clear();
    return next;
  };
  return (
    <StepForm
      {...props}
      {...{ busy, failure, run, own: ['words'] }}
      title="退回去改"
      action="退回给作者"
      disabled={open === 0 && value.words.trim() === ''}
    >
      <Field
        label="总的说一句"
        hint={open > 0 ? `${open} 处意见已经写在旁边，这里可以不写` : '为什么退回'}
        error={failure?.at('words')}
      >
        <TextArea value={value.words} onInput={(words) => change({ words })} maxLength={500} />
      </Field>
    </StepForm>
  );
}

export function Correct(props: StepProps) {
  const { letter } = props;
  const { value, change, clear } = useDraft(`erratum ${letter.id}`, NO_ERRATUM);
  const { busy, failure, submit } = useSubmit(lettersApi.correct);
  const run = async () => {
    const next = await submit({ letterId: letter.id, ...value });
    if (next) clear();
    return next;
  };
  return (
    <StepForm
      {...props}
      {...{ busy, failure, run, own: ['wrong', 'right'] }}
      title="更正一处"
      action="登出更正"
      disabled={value.wrong.trim() === '' || value.right.trim() === ''}
    >
      <Field label="哪里错了" hint="原文不动，更正写在信的最上面，读过的人会收到消息" error={failure?.at('wrong')}>
        <TextArea value={value.wrong} onInput={(wrong) => change({ wrong })} maxLength={300} />
      </Field>
      <Field label="对的是什么" error={failure?.at('right')}>
        <TextArea value={value.right} onInput={(right) => change({ right })} maxLength={500} />
      </Field>
    </StepForm>
  );
}

export function Withdraw(props: StepProps) {
  const { letter } = props;
  const { value, change, clear } = useDraft(`withdraw ${letter.id}`, NOTHING);
  const { busy, failure, submit } = useSubmit(lettersApi.withdraw);
  const run = async () => {
    const next = await submit({ letterId: letter.id, reason: value.words });
    if (next) clear();
    return next;
  };
  return (
    <StepForm
      {...props}
      {...{ busy, failure, run, own: ['reason'] }}
      title="撤下这封信"
      action="撤下"
      disabled={value.words.trim() === ''}
    >
      <Field label="为什么" hint="打开它的人会看到这一句，正文不再显示" error={failure?.at('reason')}>
        <TextArea value={value.words} onInput={(words) => change({ words })} maxLength={300} />
      </Field>
    </StepForm>
  );
}
