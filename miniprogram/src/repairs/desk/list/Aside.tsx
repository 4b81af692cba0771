/** What an engineer must know beside the order: whom to call, when they are at home, who pays, what is due. */

import { sayVisit } from '@jiashu/shared/repairs/rules';
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { CLOCKS } from '@jiashu/shared/repairs/vocabulary';
import { sayWarranty } from '@jiashu/shared/repairs/warranty';
import { View } from '@tarojs/components';
import { Facts, Link } from '../../../ui';
import { Block } from '../../../ui/desk';
import { call } from '../../call';
import { verdictOf } from '../../components/Clocks';

export function Aside({ repair }: { repair: RepairView }) {
  const { filedBy, phone, wishes, warranty, clocks } = repair;
  const { mark, title } = sayWarranty(warranty);
  const now = new Date();
  return (
    <View>
      <Block title={filedBy}>
        <Phone phone={phone} />
      </Block>
      {clocks.length > 0 && (
        <Block title="时限">
          <Facts
            spread
            facts={clocks.map((clock) => ({
              name: CLOCKS[clock.kind],
              value: <View className={clock.late ? 'strong bad' : ''}>{verdictOf(clock, now)}</View>,
            }))}
          />
        </Block>
      )}
      <Block title="业主在家的时间">
        {wishes.length > 0 ? (
          wishes.map((wish) => <View key={wish.day + wish.slot}>{sayVisit(wish)}</View>)
        ) : (
          <View className="small">没有选，约一个时间等他点头</View>
        )}
      </Block>
      <Block title={mark}>
        <View className="small">{title}</View>
      </Block>
    </View>
  );
}

function Phone({ phone }: { phone: string | null }) {
  if (!phone) return <View className="small">没有留电话，约时间发到他的消息里</View>;
  if (phone.includes('*')) return <View className="num">{phone}</View>;
  return (
    <Link tone="strong" onTap={() => call(phone)}>
      打电话 {phone}
    </Link>
  );
}
