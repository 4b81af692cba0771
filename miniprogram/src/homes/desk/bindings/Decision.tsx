/** What he wrote, the homes of the ledger that may be meant, and yes or no with its reason. */
import type { BindingView, DeskBindingView } from '@jiashu/shared/homes/bindingSchema';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { addressOf, pictureOf, useDraft, useSubmit } from '../../../api';
import { openPdf } from '../../../platform/files';
import { Button, Link, Notice, PhotoGrid, Resource, SkeletonList, toast } from '../../../ui';
import { Block, Said } from '../../../ui/desk';
import { homesApi } from '../../api';
import { labelGuess } from '../../labelGuess';
import { useDeskBinding } from '../../useDeskBindings';
import { Doubt } from './Doubt';
import { HomeLookUp } from './HomeLookUp';
import { Refusal } from './Refusal';

interface Props {
  binding: BindingView;
  onDecided: () => void;
}

export function Decision({ binding, onDecided }: Props) {
  const one = useDeskBinding(binding.id);
  return (
    <View className="gap-3">
      <Said who={binding.fromLedger ? '台账导入' : binding.by} when={binding.fromLedger ? '查出来的' : '写给我们'}>
        {binding.note || '没有另外说明。'}
      </Said>
      {binding.appeal && (
        <Said who={binding.by} when={sayMoment(new Date(binding.appeal.at), new Date())} note="申诉">
          {binding.appeal.words}
        </Said>
      )}
      <Resource of={one} skeleton={<SkeletonList rows={3} />}>
        {(full) => (
          <View>
            {(!full.fromLedger || full.appeal) && <Evidence binding={full} />}
            {full.decidable && <Open binding={full} onDecided={onDecided} />}
            {!full.decidable && (full.state === 'appealed' ? <NotMine binding={full} /> : <Closed binding={full} />)}
          </View>
        )}
      </Resource>
    </View>
  );
}

function Evidence({ binding: { evidence, document, evidenceUntil } }: { binding: DeskBindingView }) {
  const some = evidence.length > 0 || document !== null;
  return (
    <Block title="证明" end={evidence.length > 0 ? `${evidence.length} 张照片` : undefined}>
      {evidence.length > 0 && <PhotoGrid photos={evidence.map((photo) => pictureOf(photo))} />}
      {document && (
        <Link tone="strong" onTap={() => void openPdf(addressOf(document.url))}>
          打开 PDF：{document.name}
        </Link>
      )}
      {!some && <View className="small">已经按规定删掉了。</View>}
      <View className="small gap-2">
        {evidenceUntil && some
          ? `只有核对的人看得到，${sayDay(dayOf(new Date(evidenceUntil)))} 删掉。`
          : '只有核对的人看得到，办完 30 天内删掉。'}
      </View>
    </Block>
  );
}

const NotMine = ({ binding: { decidedBy, reason } }: { binding: DeskBindingView }) => (
  <Notice tone="calm" edge title="他申诉了，等上一级看">
    {`上次由 ${decidedBy ?? ''} 核对，没有通过：${reason ?? ''}。这一次要职级更高的另一位同事决定。`}
  </Notice>
);

const Closed = ({ binding: { state, reason } }: { binding: BindingView }) => (
  <Notice tone={state === 'approved' ? 'good' : 'warn'} edge title={state === 'approved' ? '已确认' : '没有通过'}>
    {state === 'approved' ? '房子已经在他的“我的房子”里，他也收到了消息。' : `写给他的原因：${reason ?? ''}`}
  </Notice>
);

function Open({ binding, onDecided }: Props & { binding: DeskBindingView }) {
  const decided = (answer: unknown, words: string) => {
    if (!answer) return;
    toast(words, 'check');
    onDecided();
  };
  const { ledger } = binding;
  return ledger ? (
    <Doubt binding={binding} ledger={ledger} onDecided={decided} />
  ) : (
    <Asked binding={binding} onDecided={decided} />
  );
}

interface AskedProps {
  binding: BindingView;
  onDecided: (answer: unknown, words: string) => void;
}

const Asked = ({ binding, onDecided }: AskedProps) => (
  <View>
    <Approval binding={binding} onDecided={onDecided} />
    <Refusal
      bindingId={binding.id}
      title="不能确认"
      placeholder="合同上的姓名和您写的不一样。请带身份证到客服中心，我们当面核对。"
      action="不能确认，告诉他"
      done="已回复，原因写给他了"
      onDecided={onDecided}
    />
  </View>
);

function Approval({ binding, onDecided }: AskedProps) {
  const { value, change, clear } = useDraft(`binding ${binding.id}`, { text: labelGuess(binding.home), homeId: '' });
  const { busy, submit } = useSubmit(homesApi.approveBinding);
  const approve = async () => {
    const approved = await submit({ bindingId: binding.id, homeId: value.homeId });
    if (approved) clear();
    onDecided(approved, '已确认，消息发出去了');
  };
  return (
    <Block title="台账里是哪一套">
      <HomeLookUp
        bindingId={binding.id}
        text={value.text}
        homeId={value.homeId}
        onText={(text) => change({ text, homeId: '' })}
        onHome={(homeId) => change({ homeId })}
      />
      <View className="right gap-3">
        <Button slim busy={busy} disabled={value.homeId === ''} onTap={() => void approve()}>
          确认是他的
        </Button>
      </View>
    </Block>
  );
}
