/** A new phone in the place of the old one: proved by its own code, after the old one's. */
import type { PhoneChanged } from '@jiashu/shared/accounts/schema';
import { View } from '@tarojs/components';
import { accountsApi } from '../api';
import { useSensitive } from '../useSensitive';
import { PhoneAndCode } from './PhoneAndCode';

export function NewPhone({ onChanged }: { onChanged: (me: PhoneChanged) => void }) {
  const { proof, ...proving } = useSensitive(accountsApi.changePhone);
  return (
    <View>
      <PhoneAndCode action="换成这个号" label="新手机号" proving={proving} onProved={onChanged} />
      {proof}
    </View>
  );
}
