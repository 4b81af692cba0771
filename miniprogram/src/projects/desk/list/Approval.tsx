/** Customer relations' word on the next version: out with it, or back with a reason. */
import type { DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDraft, useSubmit } from '../../../api';
import { Button, Field, Sheet, TextArea, toast } from '../../../ui';
import { projectsApi } from '../../api';

interface Props {
  projectId: string;
  revision: number;
  onChange: (desk: DeskDeclaration) => void;
}

export function Approval(props: Props) {
  const [asked, ask] = useState<'publish' | 'sendBack' | null>(null);
  const done = (desk: DeskDeclaration | null, words: string) => {
    if (!desk) return;
    ask(null);
    toast(words);
    props.onChange(desk);
  };
  const sheet = { ...props, onClose: () => ask(null), onDone: done };
  return (
    <View className="row">
      <Button slim onTap={() => ask('publish')}>
        放行，公示
      </Button>
      <Button kind="line" slim onTap={() => ask('sendBack')}>
        退回
      </Button>
      <PublishSheet {...sheet} open={asked === 'publish'} />
      <SendBackSheet {...sheet} open={asked === 'sendBack'} />
    </View>
  );
}

interface SheetProps extends Props {
  open: boolean;
  onClose: () => void;
  onDone: (desk: DeskDeclaration | null, words: string) => void;
}

function PublishSheet({ projectId, revision, open, onClose, onDone }: SheetProps) {
  const { busy, submit } = useSubmit(projectsApi.publish);
  const publish = async () => onDone(await submit({ projectId, revision }), '已经公示，读过以前各版的人会收到消息');
  const foot = (
    <Button busy={busy} onTap={() => void publish()}>
      公示
    </Button>
  );
  return (
    <Sheet open={open} title="现在公示？" onClose={onClose} foot={foot}>
      公示以后谁也不能再改这一版。读过以前各版的人会收到消息。
    </Sheet>
  );
}

const NOTHING = { remark: '' };

function SendBackSheet({ projectId, revision, open, onClose, onDone }: SheetProps) {
  const { busy, failure, submit } = useSubmit(projectsApi.sendBack);
  const draft = useDraft(`send back ${projectId}`, NOTHING);
  const { remark } = draft.value;
  const sendBack = async () => {
    const desk = await submit({ projectId, revision, remark });
    if (desk) draft.clear();
    onDone(desk, '退回去了');
  };
  const foot = (
    <Button busy={busy} disabled={remark.trim() === ''} onTap={() => void sendBack()}>
      退回
    </Button>
  );
  return (
    <Sheet open={open} title="为什么退回" onClose={onClose} foot={foot}>
      <Field label="写给写的人" error={failure?.at('remark')}>
        <TextArea
          value={remark}
          onInput={(words) => draft.change({ remark: words })}
          maxLength={300}
          placeholder="哪一条，缺什么，怎样才能放行"
        />
      </Field>
    </Sheet>
  );
}
