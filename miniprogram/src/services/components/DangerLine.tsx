/** What can't wait: the hotline of the home's project, or the page of dangers for somebody whose project we don't know. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { openNewRepair } from '../../repairs';
import { Button } from '../../ui';
import '../services.css';

export function DangerLine({ hotline }: { hotline: string | null }) {
  const act = () => {
    if (hotline) void Taro.makePhoneCall({ phoneNumber: hotline }).catch(() => {});
    else openNewRepair(true);
  };
  return (
    <View className="between services-danger">
      <View className="grow">
        <View className="strong">{hotline ? '急事，直接打热线' : '急事，马上叫人'}</View>
        <View className="small">
          爆管、漏电、燃气味、困在电梯、进不了门，<View className="nowrap services-inline">2 小时内到场</View>
        </View>
      </View>
      <Button kind="line" slim icon="phone" onTap={act}>
        {hotline ? '打热线' : '叫人'}
      </Button>
    </View>
  );
}
