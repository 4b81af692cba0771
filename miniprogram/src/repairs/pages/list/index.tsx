/** All repairs of the home, the newest first. */
import { View } from '@tarojs/components';
import { NoHomeYet } from '../../../accounts';
import { useHomes } from '../../../homes';
import { Button, Card, Empty, Heading, Resource, Screen, SkeletonList } from '../../../ui';
import { RepairCase } from '../../components/RepairCase';
import { openNewRepair } from '../../openRepair';
import { useAllRepairs } from '../../useRepairs';
import '../../repairs.css';

export default function RepairsPage() {
  const homes = useHomes();
  const { home } = homes;
  const repairs = useAllRepairs(home?.id ?? null);
  if (homes.data && !home)
    return (
      <Screen title="报修">
        <NoHomeYet />
      </Screen>
    );
  return (
    <Screen title="报修" onPullDown={repairs.reload} dock={<Button onTap={() => openNewRepair()}>报修</Button>}>
      <Heading level={1} eyebrow={home ? `${home.projectName} ${home.label}` : undefined}>
        这些年修过的
      </Heading>
      <View className="gap-4">
        <Resource
          of={repairs}
          skeleton={<SkeletonList rows={4} card />}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <Empty title="还没报过修" icon="wrench">
              报了之后，谁来、什么时候来、修得怎样，都在这里。
            </Empty>
          }
        >
          {() => (
            <Card kind="list">
              {repairs.items.map((repair) => (
                <RepairCase key={repair.id} repair={repair} homeId={home!.id} />
              ))}
            </Card>
          )}
        </Resource>
        {repairs.more && (
          <View className="gap-4">
            <Button kind="line" onTap={() => void repairs.more?.()}>
              更早的
            </Button>
          </View>
        )}
      </View>
    </Screen>
  );
}
