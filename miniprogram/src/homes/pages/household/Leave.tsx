/** Family and tenants may go by themselves. */
import type { HouseholdView } from '@jiashu/shared/homes/householdSchema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Button, Link, openTab, Sheet, toast } from '../../../ui';
import { homesApi } from '../../api';
import { useHomes } from '../../useHomes';

export function Leave({ household: { homeId, label } }: { household: HouseholdView }) {
  const [open, setOpen] = useState(false);
  const homes = useHomes();
  const { busy, submit } = useSubmit(homesApi.leave);
  const leave = async () => {
    if (!(await submit({ homeId }))) return;
    toast('您已退出这一家', 'check');
    await homes.reload();
    openTab('homes');
  };
  return (
    <View className="center gap-6">
      <Link onTap={() => setOpen(true)}>退出这一家</Link>
      <Sheet open={open} title={`退出 ${label}？`} onClose={() => setOpen(false)}>
        <View className="small">退出后看不到这一家的报修、家书和活动；要再进来，得业主重新邀请。</View>
        <View className="gap-4">
          <Button busy={busy} onTap={() => void leave()}>
            退出，立即生效
          </Button>
        </View>
      </Sheet>
    </View>
  );
}
