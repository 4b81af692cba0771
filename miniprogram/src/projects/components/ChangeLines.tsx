/** What changed between two versions, one by one: what stood there, and what stands there now. */
import type { ChangesView } from '@jiashu/shared/projects/schema';
import { CHANGE_SECTIONS } from '@jiashu/shared/projects/vocabulary';
import { Text, View } from '@tarojs/components';
import { aria, Chip } from '../../ui';

type Change = ChangesView['changes'][number];

const KINDS = { added: '新增', removed: '不再写', changed: '改了' } as const;
const TONES = { bad: '坏消息', good: '好消息', plain: '' } as const;

export function ChangeLines({ changes }: { changes: readonly Change[] }) {
  return (
    <View className="num">
      {changes.map((change) => (
        <ChangeLine key={`${change.section} ${change.what} ${change.from} ${change.to}`} change={change} />
      ))}
    </View>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const { section, kind, tone, what, from, to } = change;
  return (
    <View className="change" {...aria({ role: 'group', label: sayChange(change) })}>
      <View className="between top">
        <View className="grow">
          <View className="tiny">
            {CHANGE_SECTIONS[section]}，{KINDS[kind]}
          </View>
          <View className="change-what">{what}</View>
        </View>
        {tone !== 'plain' && <Chip tone={tone === 'bad' ? 'warn' : 'good'}>{TONES[tone]}</Chip>}
      </View>
      {from && <View className="change-from">{from}</View>}
      {to && <View className="change-to">{to}</View>}
      {kind === 'removed' && <Text className="small">这一版起没有这一条</Text>}
    </View>
  );
}

const sayChange = ({ section, kind, tone, what, from, to }: Change) =>
  [TONES[tone], CHANGE_SECTIONS[section], KINDS[kind], what, from && `原来 ${from}`, to && `现在 ${to}`]
    .filter(Boolean)
    .join('，');
