/** What a visitor sees first: what this is for, the projects he may read about without signing in, and the way in. */
import { View } from '@tarojs/components';
import { ProjectList } from '../../projects';
import { Button, Heading, Section } from '../../ui';
import { openSignIn } from './SignInFirst';

export function Welcome() {
  return (
    <View>
      <View className="gap-4">
        <Heading level={1}>房子还在盖，信先到家</Heading>
        <View className="small gap-2">每个月一封工地来信。开放日能去看，哪里坏了有人修，不满意有人答。</View>
      </View>
      <View className="gap-6">
        <Button onTap={openSignIn}>登录，看我家盖到哪了</Button>
      </View>
      <Section title="签约之前，先读这一页" note="不用登录">
        <ProjectList />
      </Section>
    </View>
  );
}
