/** For somebody signed in whose phone the ledger does not know. */
import { open } from '../../platform/navigate';
import { Button, Empty } from '../../ui';

export function NoHomeYet() {
  const action = (
    <Button slim onTap={() => open('homes/pages/bind')}>
      找到我的房子
    </Button>
  );
  return (
    <Empty title="还没有您的家" icon="home" action={action}>
      买房时留的手机号和现在登录的不一样？告诉我们是哪一套，客户管家核对后就会出现在这里。
    </Empty>
  );
}
