/** One part of the declaration while it is written: its rows can be added, changed, moved up and taken out. */
import { View } from '@tarojs/components';
import { Link, Section } from '../../../ui';
import { emptyRow, type FormRow } from './form';
import type { SectionProblems } from './problems';
import { RowFields } from './RowFields';
import { SECTIONS, type SectionKey } from './sections';

interface Props {
  section: SectionKey;
  rows: readonly FormRow[];
  problems: SectionProblems;
  onChange: (rows: FormRow[]) => void;
}

export function SectionRows({ section, rows, problems, onChange }: Props) {
  const { title, hint, columns } = SECTIONS[section];
  const replace = (key: string, fields: Record<string, string>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, fields: { ...row.fields, ...fields } } : row)));
  const up = (index: number) =>
    onChange([...rows.slice(0, index - 1), rows[index]!, rows[index - 1]!, ...rows.slice(index + 1)]);
  return (
    <Section title={title} note={`${rows.length} 条`}>
      <View className="small">{hint}</View>
      {problems.whole && <View className="field-error">{problems.whole}</View>}
      {rows.map((row, index) => (
        <View key={row.key} className="row-card">
          <View className="between">
            <View className="tiny num">第 {index + 1} 条</View>
            <View className="row">
              {index > 0 && <Link onTap={() => up(index)}>上移</Link>}
              <Link onTap={() => onChange(rows.filter(({ key }) => key !== row.key))}>删除</Link>
            </View>
          </View>
          <RowFields
            {...{ columns, row }}
            errorAt={(column) => problems.at(row.key, column)}
            onChange={(fields) => replace(row.key, fields)}
          />
        </View>
      ))}
      <View className="gap-3">
        <Link tone="strong" onTap={() => onChange([...rows, emptyRow(section, `${section}-${Date.now()}`)])}>
          加一条
        </Link>
      </View>
    </Section>
  );
}
