/** The box one ticks before signing in, and the way to what it is about. */
import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { Check, Link } from '../../ui';
import type { useAgreement } from '../useAgreement';

export function Agreement({ agreed, missed, agree }: ReturnType<typeof useAgreement>) {
  return (
    <View className="gap-6">
      <Check checked={agreed} onChange={agree} label="我看过并同意隐私政策">
        我看过并同意隐私政策
      </Check>
      <Link go onTap={() => open('privacy/pages/policy')}>
        留什么、用来做什么、谁看得到
      </Link>
      {missed && <View className="field-error">请先看一眼隐私政策，同意了再登录</View>}
    </View>
  );
}
