/** Customer relations' word on the next version: out with it, or back with a reason. */
import type { DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Button, Field, Sheet, TextArea, toast } from '../../../ui';
import { projectsApi } from '../../api';

interface Props {
  projectId: string;
  revision: number;
  onChange: (desk: DeskDeclaration) => void;
}

export function Approval({ projectId, revision, onChange }: Props) {
  const publishing = useSubmit(projectsApi.publish);
  const sending = useSubmit(projectsApi.sendBack);
  const [asked, ask] = useState<'publish' | 'sendBack' | null>(null);
  const [remark, setRemark] = useState('');
  const done = (desk: DeskDeclaration | null, words: string) => {
    if (!desk) return;
    ask(null);
    toast(words);
    onChange(desk);
  };
  const publish = async () =>
    done(await publishing.submit({ projectId, revision }), '已经公示，读过以前各版的人会收到消息');
  const sendBack = async () => done(await sending.submit({ projectId, revision, remark }), '退回去了');
  return (
    <View className="row">
      <Button slim onTap={() => ask('publish')}>
        放行，公示
      </Button>
      <Button kind="line" slim onTap={() => ask('sendBack')}>
        退回
      </Button>
      <Sheet
        open={asked === 'publish'}
        title="现在公示？"
        onClose={() => ask(null)}
        foot={
          <Button busy={publishing.busy} onTap={() => void publish()}>
            公示
          </Button>
        }
      >
        公示以后谁也不能再改这一版。读过以前各版的人会收到消息。
      </Sheet>
      <Sheet
        open={asked === 'sendBack'}
        title="为什么退回"
        onClose={() => ask(null)}
        foot={
          <Button busy={sending.busy} disabled={remark.trim() === ''} onTap={() => void sendBack()}>
            退回
          </Button>
        }
      >
        <Field label="写给写的人" error={sending.failure?.at('remark')}>
          <TextArea value={remark} onInput={setRemark} maxLength={300} placeholder="哪一条，缺什么，怎样才能放行" />
        </Field>
      </Sheet>
    </View>
  );
}
