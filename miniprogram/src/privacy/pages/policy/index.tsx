/** The privacy policy: for everybody, before anybody signs in. */
import { POLICY } from '@jiashu/shared/privacy/policy';
import { POLICY_VERSION } from '@jiashu/shared/privacy/vocabulary';
import { View } from '@tarojs/components';
import { Heading, Screen, Section } from '../../../ui';

export default function PolicyPage() {
  return (
    <Screen title="隐私政策">
      <Heading level={1}>我们怎样对待您的信息</Heading>
      <View className="small gap-2 num">{POLICY_VERSION} 版</View>
      {POLICY.map(({ title, words }) => (
        <Section key={title} title={title}>
          {words.map((line) => (
            <View key={line} className="gap-2">
              {line}
            </View>
          ))}
        </Section>
      ))}
    </Screen>
  );
}
