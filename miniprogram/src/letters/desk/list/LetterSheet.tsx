/** The sheet a step asks for words or an hour in: send back, schedule, publish, correct, withdraw. */
import { addDays, dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { type Failure, useSubmit } from '../../../api';
import { Button, Field, Sheet, TextArea, TextInput, toast } from '../../../ui';
import { lettersApi } from '../../api';

export type Asking = 'sendBack' | 'schedule' | 'publish' | 'correct' | 'withdraw';

interface Props {
  letter: DeskLetter;
  onChange: (letter: DeskLetter) => void;
  onClose: () => void;
}

export function LetterSheet({ asking, ...props }: Props & { asking: Asking }) {
  switch (asking) {
    case 'sendBack':
      return <SendBack {...props} />;
    case 'schedule':
      return <Schedule {...props} />;
    case 'publish':
      return <Publish {...props} />;
    case 'correct':
      return <Correct {...props} />;
    case 'withdraw':
      return <Withdraw {...props} />;
  }
}

interface FormProps extends Props {
  title: string;
  action: string;
  disabled?: boolean;
  busy: boolean;
  failure: Failure | null;
  run: () => Promise<DeskLetter | null>;
  children: ReactNode;
}

function StepForm({ title, action, disabled = false, busy, failure, run, onChange, onClose, children }: FormProps) {
  const go = async () => {
    const next = await run();
    if (!next) return;
    onChange(next);
    onClose();
  };
  const foot = (
    <Button busy={busy} disabled={disabled} onTap={() => void go()}>
      {action}
    </Button>
  );
  return (
    <Sheet open title={title} onClose={onClose} foot={foot}>
      {children}
      {failure?.fields.map(({ path, message }) => (
        <View key={path} className="small bad gap-2">
          {message}
        </View>
      ))}
    </Sheet>
  );
}

function SendBack(props: Props) {
  const [words, setWords] = useState('');
  const { letter } = props;
  const { busy, failure, submit } = useSubmit(lettersApi.sendBack);
  const open = letter.remarks.filter(({ doneAt }) => !doneAt).length;
  return (
    <StepForm
      {...props}
      {...{ busy, failure }}
      title="退回去改"
      action="退回给作者"
      disabled={open === 0 && words.trim() === ''}
      run={() => submit({ letterId: letter.id, version: letter.version, words })}
    >
      <Field label="总的说一句" hint={open > 0 ? `${open} 处意见已经写在旁边，这里可以不写` : '为什么退回'}>
        <TextArea value={words} onInput={setWords} maxLength={500} />
      </Field>
    </StepForm>
  );
}

function Schedule(props: Props) {
  const { letter } = props;
  const [day, setDay] = useState(addDays(dayOf(new Date()), 1));
  const [time, setTime] = useState('09:00');
  const { busy, failure, submit } = useSubmit(lettersApi.schedule);
  return (
    <StepForm
      {...props}
      {...{ busy, failure }}
      title="定在什么时候发布"
      action={`${sayDayAndWeekday(day)} ${time} 发布`}
      run={() => submit({ letterId: letter.id, version: letter.version, day, time })}
    >
      <View className="editor-pair">
        <View className="grow">
          <Field label="哪一天">
            <TextInput type="date" value={day} onInput={setDay} />
          </Field>
        </View>
        <View className="grow">
          <Field label="几点">
            <TextInput type="time" value={time} onInput={setTime} />
          </Field>
        </View>
      </View>
    </StepForm>
  );
}

function Publish(props: Props) {
  const { letter } = props;
  const { busy, failure, submit } = useSubmit(lettersApi.publish);
  const run = async () => {
    const next = await submit({ letterId: letter.id, version: letter.version });
    if (next?.state === 'inReview') toast('内容检查有疑问，先请客关再看一眼');
    return next;
  };
  return (
    <StepForm {...props} {...{ busy, failure, run }} title="现在就寄出去？" action="寄给业主">
      {letter.addressee}，{letter.homes} 户都会收到消息。寄出以后不能悄悄改，错了只能更正。
    </StepForm>
  );
}

function Correct(props: Props) {
  const { letter } = props;
  const [wrong, setWrong] = useState('');
  const [right, setRight] = useState('');
  const { busy, failure, submit } = useSubmit(lettersApi.correct);
  return (
    <StepForm
      {...props}
      {...{ busy, failure }}
      title="更正一处"
      action="登出更正"
      disabled={wrong.trim() === '' || right.trim() === ''}
      run={() => submit({ letterId: letter.id, wrong, right })}
    >
      <Field label="哪里错了" hint="原文不动，更正写在信的最上面，读过的人会收到消息">
        <TextArea value={wrong} onInput={setWrong} maxLength={300} />
      </Field>
      <Field label="对的是什么">
        <TextArea value={right} onInput={setRight} maxLength={500} />
      </Field>
    </StepForm>
  );
}

function Withdraw(props: Props) {
  const { letter } = props;
  const [reason, setReason] = useState('');
  const { busy, failure, submit } = useSubmit(lettersApi.withdraw);
  return (
    <StepForm
      {...props}
      {...{ busy, failure }}
      title="撤下这封信"
      action="撤下"
      disabled={reason.trim() === ''}
      run={() => submit({ letterId: letter.id, reason })}
    >
      <Field label="为什么" hint="打开它的人会看到这一句，正文不再显示">
        <TextArea value={reason} onInput={setReason} maxLength={300} />
      </Field>
    </StepForm>
  );
}
