/** How my requests stand: waiting, confirmed, or refused with the reason. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { BINDING_STATES, type BindingState } from '@jiashu/shared/homes/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { Card, Chip, ListRow, Section } from '../../ui';
import { Appeal } from './Appeal';

const TONES = { pending: 'calm', appealed: 'calm', approved: 'good', refused: 'warn' } as const satisfies Record<
  BindingState,
  string
>;

interface Props {
  bindings: readonly BindingView[];
  onChanged: () => void;
}

export function MyBindings({ bindings, onChanged }: Props) {
  return (
    <Section title="交给我们核对的">
      <Card kind="list">
        {bindings.map((binding) => (
          <ListRow
            key={binding.id}
            title={`${binding.projectName} · ${binding.home}`}
            note={noteOf(binding)}
            side={<Chip tone={TONES[binding.state]}>{BINDING_STATES[binding.state]}</Chip>}
          >
            <View className={binding.state === 'refused' ? 'small plain gap-1' : 'small gap-1'}>
              {wordsOf(binding)}
            </View>
            {binding.appealUntil && <Appeal binding={binding} onAppealed={onChanged} />}
          </ListRow>
        ))}
      </Card>
    </Section>
  );
}

function noteOf({ name, at, fromLedger }: BindingView): string {
  const when = sayMoment(new Date(at), new Date());
  return fromLedger ? `台账改了号码　${when}` : `${name}　${when} 提交`;
}

function wordsOf({ state, reason, fromLedger }: BindingView): string {
  if (state === 'pending' && fromLedger) return '在核对是不是您。核对完之前看不到合同，别的照常。';
  if (state === 'pending') return '正在对合同和台账。';
  if (state === 'appealed') return '换了一位职级更高的同事在看，和上次不是同一个人。';
  if (state === 'approved') return '已经在“我的房子”里了。';
  return reason ?? '';
}
