/** Owners the file doesn't name: they stay, unless somebody says they shall not. */
import type { ImportView, RowView } from '@jiashu/shared/ledger/schema';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { Check, Link, Notice } from '../../../ui';
import { ledgerApi } from '../../api';

interface Props {
  view: ImportView;
  rows: readonly RowView[];
  onChange: (view: ImportView) => void;
}

export function GoneRows({ view, rows, onChange }: Props) {
  const { submit } = useSubmit(ledgerApi.chooseEnding);
  const choose = async (end: boolean, rowId?: string) => {
    const next = await submit({ importId: view.id, end, ...(rowId ? { rowId } : {}) });
    if (next) onChange(next);
  };
  const waits = view.state === 'ready';
  return (
    <View>
      <Notice edge title="台账里有、文件里没写的业主，会原样留着">
        文件没写，不等于房子不是他的。房子确实转手了，再勾上“结束”；结束以后，他马上看不到这套房子。
        {waits && (
          <View className="row gap-2">
            <Link onTap={() => void choose(false)}>全部留着</Link>
            <Link onTap={() => void choose(true)}>全部结束</Link>
          </View>
        )}
      </Notice>
      {rows.map(({ id, label, owners, end }) => (
        <View key={id} className="ledger-row">
          <View className="ledger-row-who strong num">{label}</View>
          <View className="ledger-people">{owners.map(({ name }) => name || '没写姓名').join('、')}</View>
          <View className="ledger-changes">
            {waits ? (
              <Check checked={end === true} label={`结束 ${label} 的业主`} onChange={(next) => void choose(next, id)}>
                结束他的关系
              </Check>
            ) : (
              <View className="small">{end ? '已结束' : '留着'}</View>
            )}
          </View>
        </View>
      ))}
    </View>
  );
}
