/** How the file was understood: which columns are what, what was left out, what was skipped. */
import type { ImportView } from '@jiashu/shared/ledger/schema';
import { FIELDS } from '@jiashu/shared/ledger/vocabulary';
import { View } from '@tarojs/components';
import { Section } from '../../../ui';

export function HowRead({ view: { columns, unusedColumns, notes, sheet } }: { view: ImportView }) {
  return (
    <Section title="这份表是怎么读的" note={sheet ? `工作表“${sheet}”` : undefined}>
      <View className="ledger-columns">
        {columns.map(({ field, letter, title }) => (
          <View key={field} className="ledger-column small">
            <View className="num strong">{letter} 列</View>
            <View>{title === FIELDS[field] ? title : `${title} → ${FIELDS[field]}`}</View>
          </View>
        ))}
      </View>
      {unusedColumns.length > 0 && <View className="small gap-2">没有用到的列：{unusedColumns.join('、')}。</View>}
      {notes.map((note) => (
        <View key={note} className="small gap-1">
          {note}
        </View>
      ))}
      <View className="small gap-1">空着的格子不会改台账里已有的内容。</View>
    </Section>
  );
}
