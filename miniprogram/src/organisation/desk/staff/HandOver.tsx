/** What he has in hand goes to a colleague with the same task; the owners read who comes now and why. */
import type { StaffView } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Choices, Field, Form, TextArea, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';

interface Props {
  member: StaffView;
  onChange: (member: StaffView) => void;
}

const EMPTY = { toId: '', reason: '' };

export function HandOver({ member, onChange }: Props) {
  const { repairs, complaints } = member.open;
  if (repairs + complaints === 0) return null;
  return (
    <Block title="手上没办完的" end={<View className="queue-note num">{inHand(repairs, complaints)}</View>}>
      {member.manageable && !member.me && <Order member={member} onChange={onChange} />}
    </Block>
  );
}

const inHand = (repairs: number, complaints: number): string =>
  [repairs > 0 && `报修 ${repairs} 件`, complaints > 0 && `投诉 ${complaints} 件`].filter(Boolean).join('，');

function Order({ member, onChange }: Props) {
  const { value, change, clear } = useDraft(`hand over ${member.personId}`, EMPTY);
  const { busy, failure, submit } = useSubmit(organisationApi.handOver);
  if (member.colleagues.length === 0) return <View className="small">没有同样岗位的同事可以接。先请一位上岗。</View>;
  const hand = async () => {
    const answer = await submit({ personId: member.personId, ...value });
    if (!answer) return;
    clear();
    toast(
      answer.left > 0 ? `交了 ${answer.moved} 件，还有 ${answer.left} 件他接不了` : `${answer.moved} 件都交了`,
      'check',
    );
    onChange(answer.member);
  };
  return (
    <Form
      slim
      action={`${member.open.repairs + member.open.complaints} 件全部交接`}
      busy={busy}
      ready={value.toId !== '' && value.reason.trim().length >= 2}
      onSubmit={hand}
    >
      <Field label="交给谁" error={failure?.at('toId')}>
        <Choices
          columns="flow"
          label="交给谁"
          options={member.colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={value.toId}
          onChange={(toId) => change({ toId })}
        />
      </Field>
      <Field label="原因，业主看得到" error={failure?.at('reason')}>
        <TextArea
          value={value.reason}
          onInput={(reason) => change({ reason })}
          placeholder="石磊休假到 12 月 2 日，这件由邱林接着办。"
          maxLength={200}
        />
      </Field>
    </Form>
  );
}
