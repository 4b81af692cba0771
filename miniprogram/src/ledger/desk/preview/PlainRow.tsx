/** A row that goes in as it is: whose it is and what it would change. */
import { sayRow } from '@jiashu/shared/ledger/rowNumber';
import type { RowView } from '@jiashu/shared/ledger/schema';
import { View } from '@tarojs/components';

export function PlainRow({ row: { n, label, owners, changes, hidden } }: { row: RowView }) {
  return (
    <View className="ledger-row">
      <View className="ledger-row-who">
        <View className="strong num">{label}</View>
        <View className="small num">
          {n !== null && sayRow(n)}
          {hidden ? '，在表里是隐藏的' : ''}
        </View>
      </View>
      <View className="ledger-people">
        {owners.map(({ name, phone, idNumber }) => (
          <View key={`${name} ${phone}`} className="num">
            {name || '没写姓名'}　<View className="ledger-phone">{phone ?? '没有电话'}</View>
            {idNumber && <View className="small">证件 {idNumber}</View>}
          </View>
        ))}
      </View>
      <View className="ledger-changes">
        {changes.map((change) => (
          <View key={change} className="small num">
            {change}
          </View>
        ))}
      </View>
    </View>
  );
}
