/** The ledger corrected the number of somebody who is in: both numbers side by side, and whether it is still he. */
import type { DeskBindingView } from '@jiashu/shared/homes/bindingSchema';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { Button, Facts, Notice } from '../../../ui';
import { Block } from '../../../ui/desk';
import { homesApi } from '../../api';
import { Refusal } from './Refusal';

interface Props {
  binding: DeskBindingView;
  ledger: NonNullable<DeskBindingView['ledger']>;
  onDecided: (answer: unknown, words: string) => void;
}

export const Doubt = (props: Props) => (
  <View>
    <Known {...props} />
    <Stays {...props} />
    <Refusal
      bindingId={props.binding.id}
      title="不是他的房子"
      placeholder="台账里原来的号码登记错了，我们按新号码联系到了业主。"
      action="移出"
      done="已移出，原因写给他了"
      onDecided={props.onDecided}
    />
  </View>
);

function Stays({ binding, ledger, onDecided }: Props) {
  const { busy, submit } = useSubmit(homesApi.approveBinding);
  const keep = async () =>
    onDecided(await submit({ bindingId: binding.id, homeId: ledger.homeId }), '留着，消息发出去了');
  return (
    <Block title="核对过，是同一个人">
      <View className="small">他马上又看得到合同，台账里的新号码不变。</View>
      <View className="right gap-3">
        <Button slim busy={busy} onTap={() => void keep()}>
          仍是本人
        </Button>
      </View>
    </Block>
  );
}

function Known({ binding, ledger: { name, phone, account, holder } }: Omit<Props, 'onDecided'>) {
  if (!phone) return null;
  return (
    <Block title="台账和账号">
      <Facts
        facts={[
          { name: '台账里的业主', value: `${name ?? '没写姓名'}　${phone}` },
          { name: '正在看的人', value: `${binding.by}　${account ?? '没有绑定手机号'}` },
        ]}
      />
      {holder && (
        <Notice tone="warn" edge title={`新号码已经有人登录：${holder}`}>
          两个账号不会是同一个人。打新号码问一声，再决定。
        </Notice>
      )}
    </Block>
  );
}
