/** Calls the people who don't belong to sales. */
import Taro from '@tarojs/taro';
import { Button } from '../../ui';
import { sayPhone } from '../words';

export function CallHotline({ number }: { number: string }) {
  const call = () => void Taro.makePhoneCall({ phoneNumber: number }).catch(() => {});
  return (
    <Button kind="line" icon="phone" label={`拨打热线 ${sayPhone(number)}`} onTap={call}>
      拨打 {sayPhone(number)}
    </Button>
  );
}
