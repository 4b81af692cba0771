/** How to reach him, and what colleagues should know: care notes. */
import type { CustomerView } from '@jiashu/shared/customers/schema';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Reveal } from '../../../privacy';
import { Button, Field, TextArea, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { customersApi } from '../../api';

interface Props {
  customer: CustomerView;
  onChanged: (customer: CustomerView) => void;
}

export function Aside({ customer, onChanged }: Props) {
  const { id, phone, idNumber, notes } = customer;
  return (
    <View>
      <Block title="怎么找到他">
        {phone ? (
          <Reveal key={id} personId={id} field="phone" masked={phone} link="看全号" />
        ) : (
          <View className="small">还没有手机号。</View>
        )}
      </Block>
      {idNumber && (
        <Block title="台账里的证件号">
          <Reveal key={id} personId={id} field="idNumber" masked={idNumber} link="看证件号" />
        </Block>
      )}
      <Block title="关怀笔记">
        <Write key={id} personId={id} onChanged={onChanged} />
        {notes.map((note) => (
          <View key={note.id} className="gap-3">
            <View className="small num">
              {note.by}　{sayMoment(new Date(note.at), new Date())}
            </View>
            <View>{note.text}</View>
          </View>
        ))}
      </Block>
    </View>
  );
}

const EMPTY = { text: '' };

function Write({ personId, onChanged }: { personId: string; onChanged: Props['onChanged'] }) {
  const { value, change, clear } = useDraft(`care note ${personId}`, EMPTY);
  const { busy, failure, submit } = useSubmit(customersApi.note);
  const keep = async () => {
    const customer = await submit({ personId, text: value.text });
    if (!customer) return;
    clear();
    toast('记下了', 'check');
    onChanged(customer);
  };
  return (
    <Field label="写给下一位同事" hint="客户导出自己的信息时看得到" error={failure?.at('text')}>
      <TextArea
        value={value.text}
        onInput={(text) => change({ text })}
        maxLength={300}
        placeholder="老人听力不好，打电话请大声一些。"
      />
      <View className="right gap-2">
        <Button kind="line" slim busy={busy} disabled={value.text.trim() === ''} onTap={() => void keep()}>
          记下
        </Button>
      </View>
    </Field>
  );
}
