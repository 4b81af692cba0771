/** The fields of one row, each drawn by its kind. */
import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { addressOf, type SendingPhoto, usePhotos } from '../../../api';
import { Choices, Field, Link, PhotoPicker, TextArea, TextInput } from '../../../ui';
import type { FormRow } from './form';
import type { Column } from './sections';

interface Props {
  columns: readonly Column[];
  row: FormRow;
  /** What is wrong with this column. */
  errorAt: (column: string) => string | undefined;
  onChange: (fields: Record<string, string>) => void;
}

export function RowFields({ columns, row, errorAt, onChange }: Props) {
  const [fresh] = useState(() =>
    columns.every(({ name, kind, start = '' }) => kind === 'choice' || (row.fields[name] ?? '') === start),
  );
  return (
    <View className="row-fields">
      {columns.map((column) => (
        <View key={column.name} className={`row-field row-field-${column.kind}`}>
          <Field label={column.label} error={errorAt(column.name)}>
            {column.kind === 'photo' ? (
              <OnePhoto row={row} name={column.name} onChange={onChange} />
            ) : (
              <OneField
                column={column}
                value={row.fields[column.name] ?? ''}
                fresh={fresh}
                onInput={(value) => onChange({ [column.name]: value })}
              />
            )}
          </Field>
        </View>
      ))}
    </View>
  );
}

interface OneProps {
  column: Column;
  value: string;
  /** Nothing is written in its row yet: the choices stand open. */
  fresh: boolean;
  onInput: (value: string) => void;
}

function OneField(props: OneProps) {
  const { column, value, onInput } = props;
  const { kind, max = 60 } = column;
  if (kind === 'choice') return <OneChoice {...props} />;
  if (kind === 'area') return <TextArea value={value} onInput={onInput} maxLength={max} />;
  const type = kind === 'number' ? 'number' : kind === 'day' ? 'date' : 'text';
  return <TextInput value={value} onInput={onInput} type={type} maxLength={kind === 'day' ? 10 : max} />;
}

/** What is chosen stands as a word; the others come when they are asked for. */
function OneChoice({ column: { label, options = {} }, value, fresh, onInput }: OneProps) {
  const [choosing, choose] = useState(fresh);
  const pick = (next: string) => {
    onInput(next);
    choose(false);
  };
  if (!choosing)
    return (
      <View className="row row-chosen">
        <View className="strong">{options[value] ?? '还没选'}</View>
        <Link onTap={() => choose(true)}>换</Link>
      </View>
    );
  const choices = Object.entries(options).map(([key, words]) => ({ value: key, label: words }));
  return <Choices label={label} columns="flow" options={choices} value={value} onChange={pick} />;
}

/** The paper itself; its address travels in the field beside the id, so that a kept draft can show it. */
function OnePhoto({ row, name, onChange }: Pick<Props, 'row' | 'onChange'> & { name: string }) {
  const { [name]: id, [`${name}Url`]: url } = row.fields;
  const kept: SendingPhoto[] = id ? [{ key: id, id, url: addressOf(url ?? ''), state: 'sent', percent: 100 }] : [];
  const sent = useCallback(
    ([photo]: SendingPhoto[]) => onChange({ [name]: photo?.id ?? '', [`${name}Url`]: photo?.url ?? '' }),
    [onChange, name],
  );
  const photos = usePhotos(1, kept, sent);
  return <PhotoPicker of={photos} max={1} />;
}
