/** Somebody signed in without a home: who is asked to work here, or does, is led there; everybody to his home. */
import { View } from '@tarojs/components';
import { NoHomeYet, useMe } from '../../accounts';
import { Joining } from '../../organisation';
import { open } from '../../platform/navigate';
import { Button, Empty, Link } from '../../ui';

export function Newcomer() {
  const working = (useMe().data?.posts.length ?? 0) > 0;
  return (
    <View>
      <Joining />
      {working ? <Working /> : <NoHomeYet />}
    </View>
  );
}

function Working() {
  const action = (
    <View className="stack center">
      <Button slim onTap={() => open('desk/pages/home')}>
        打开工作台
      </Button>
      <Link onTap={() => open('homes/pages/bind')}>我也买了房，找到我的房子</Link>
    </View>
  );
  return (
    <Empty title="您在这里上班" icon="check" action={action}>
      报修、投诉和业主的提问都在工作台，先到期的排在前。
    </Empty>
  );
}
