/** A row with something wrong: which cell, why, and a place to mend it. */
import { sayRow } from '@jiashu/shared/ledger/rowNumber';
import type { ImportView, RowView } from '@jiashu/shared/ledger/schema';
import { FIELDS } from '@jiashu/shared/ledger/vocabulary';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, TextInput, toast } from '../../../ui';
import { ledgerApi } from '../../api';

interface Props {
  row: RowView;
  view: ImportView;
  onChange: (view: ImportView) => void;
}

export function BadRow({ row, view, onChange }: Props) {
  const people = row.owners
    .map(({ name }) => name)
    .filter(Boolean)
    .join('、');
  return (
    <View className="ledger-row">
      <View className="ledger-row-who">
        <View className="strong num">{sayRow(row.n ?? 0)}</View>
        <View className="small num">{[row.label, people].filter(Boolean).join('　') || '还不知道是哪一套'}</View>
        {row.hidden && <View className="small">在表里是隐藏的</View>}
      </View>
      <View className="ledger-troubles">
        {row.troubles.map((trouble) => (
          <Mend key={`${trouble.field} ${trouble.code}`} {...{ row, view, onChange, trouble }} />
        ))}
      </View>
    </View>
  );
}

function Mend({ row, view, onChange, trouble }: Props & { trouble: RowView['troubles'][number] }) {
  const { field, cell, text, words } = trouble;
  const at = sayRow(row.n ?? 0);
  const { value, change, clear } = useDraft(`ledger ${row.id} ${field}`, { text });
  const { busy, failure, submit } = useSubmit(ledgerApi.repair);
  const mend = async () => {
    const repair = { importId: view.id, rowId: row.id, version: view.version, field, text: value.text };
    const mended = await submit(repair);
    if (!mended) return;
    clear();
    onChange(mended.import);
    if (mended.row.kind !== 'bad') toast(`${at}改好了`, 'check');
  };
  const waits = view.state === 'ready';
  return (
    <View className="ledger-trouble">
      <View className="ledger-why">
        <View className="num">
          {cell && <View className="ledger-cell">{cell}</View>}
          {FIELDS[field]}
          {cell ? '' : '（表里没有这一列）'}
        </View>
        <View className="small">{failure?.at('text') ?? words}</View>
      </View>
      {waits ? (
        <View className="ledger-mend">
          <TextInput
            label={`${at}的${FIELDS[field]}`}
            value={value.text}
            onInput={(next) => change({ text: next })}
            onConfirm={() => !busy && value.text !== text && void mend()}
            maxLength={200}
            placeholder="空着"
          />
          <Button
            kind="line"
            slim
            busy={busy}
            disabled={value.text === text}
            label={`改好${at}的${FIELDS[field]}`}
            onTap={() => void mend()}
          >
            改好
          </Button>
        </View>
      ) : (
        <View className="small num">{text}</View>
      )}
    </View>
  );
}
