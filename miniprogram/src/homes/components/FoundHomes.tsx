/** The homes the ledger gave to a phone just proved. */
import type { HomeView } from '@jiashu/shared/homes/schema';
import { MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { View } from '@tarojs/components';
import { Button, Card, Heading, Icon, ListRow, openTab } from '../../ui';

export const FoundHomes = ({ homes }: { homes: readonly HomeView[] }) => (
  <View>
    <View className="good">
      <Icon name="check" />
    </View>
    <Heading level={1}>找到了，欢迎回家</Heading>
    <View className="small gap-2">台账里的手机号和您刚核对的一样，不用再等谁确认。</View>
    <View className="gap-6">
      <Card kind="list">
        {homes.map(({ id, projectName, label, kind, journey }) => (
          <ListRow
            key={id}
            title={`${projectName} · ${label}`}
            note={journey.news}
            side={<View className="nowrap">{MEMBER_KINDS[kind]}</View>}
          />
        ))}
      </Card>
    </View>
    <View className="gap-6">
      <Button onTap={() => openTab('homes')}>看看我家</Button>
    </View>
  </View>
);
