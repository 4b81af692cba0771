/** What was imported before, newest first. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { ImportRow } from '@jiashu/shared/ledger/schema';
import { IMPORT_STATES, type ImportState } from '@jiashu/shared/ledger/vocabulary';
import { View } from '@tarojs/components';
import { open } from '../../../platform/navigate';
import { Chip, type ChipProps, Empty, Link, Resource, Section, SkeletonList } from '../../../ui';
import { useImports } from '../../useLedger';
import { sayOutcome } from '../../words';

const TONES: Partial<Record<ImportState, ChipProps['tone']>> = {
  ready: 'seal',
  done: 'good',
  undone: 'warn',
  running: 'calm',
};

export function Past() {
  const imports = useImports();
  return (
    <Section title="导入过的">
      <Resource
        of={imports}
        skeleton={<SkeletonList rows={4} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty title="还没有导入过" icon="clipboard">
            第一份传进来核对以后，会留在这里，30 天内可以撤回。
          </Empty>
        }
      >
        {() => imports.items.map((row) => <PastRow key={row.id} row={row} />)}
      </Resource>
      {imports.more && <Link onTap={() => void imports.more?.()}>更早的</Link>}
    </Section>
  );
}

function PastRow({ row }: { row: ImportRow }) {
  const { id, fileName, projectName, state, by, at } = row;
  return (
    <View className="ledger-past">
      <Link go tone="strong" onTap={() => open('ledger/desk/preview', { id })}>
        {fileName}
      </Link>
      <View className="small">
        {projectName}　{by}　{sayMoment(new Date(at), new Date())}
      </View>
      <View className="small">{sayRow(row)}</View>
      <Chip tone={TONES[state] ?? 'plain'}>{IMPORT_STATES[state]}</Chip>
    </View>
  );
}

function sayRow({ state, counts, outcome }: ImportRow): string {
  if (outcome && state !== 'undone') return sayOutcome(outcome);
  if (state === 'ready') return counts.bad > 0 ? `${counts.bad} 行要改` : '都核对过了';
  return '';
}
