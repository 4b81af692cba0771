/** Beside the declaration: its code for the sales office wall, and who has confirmed reading which version. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import { Link, List, ListRow, QrCode, Resource, SkeletonList } from '../../../ui';
import { Block } from '../../../ui/desk';
import { publicAddress } from '../../publicAddress';
import { useAcknowledgements } from '../../useDeskDeclarations';

export function Readers({ desk }: { desk: DeskDeclaration }) {
  const { projectId, projectName, acknowledged } = desk;
  const rows = useAcknowledgements(projectId);
  return (
    <View>
      <Block title="贴在售楼处门口">
        <QrCode text={publicAddress(projectId)} size={168} label={`${projectName}阳光宣言的二维码`} />
        <View className="small gap-2">扫开就是公示页，不用登录。打印这一页就能贴。</View>
      </Block>
      <Block title="读过的人" end={<View className="small num">{acknowledged.ever} 人次</View>}>
        <View className="small num">现行这一版 {acknowledged.current} 人确认读过。</View>
        <Resource of={rows} skeleton={<SkeletonList rows={4} />} isEmpty={({ items }) => items.length === 0}>
          {() => (
            <List openTop>
              {rows.items.map(({ id, name, version, at }) => (
                <ListRow key={id} title={name} note={`第 ${version} 版，${sayMoment(new Date(at), new Date())}`} />
              ))}
            </List>
          )}
        </Resource>
        {rows.more && <Link onTap={() => void rows.more?.()}>更早的</Link>}
      </Block>
    </View>
  );
}
