/** Said first to whoever the ledger has under another number now: what he can't see, why, and the quick way out. */
import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { Link, Notice } from '../../ui';

export const Doubted = () => (
  <Notice tone="warn" edge title="台账里登记的手机号改了，我们在核对是不是您">
    核对完之前看不到合同，也不能请人加入，别的照常。结果发到您的消息里。
    <View>
      <Link tone="strong" go onTap={() => open('accounts/pages/phone')}>
        换了新号码？绑定它，马上就好
      </Link>
    </View>
  </Notice>
);
