/** Cancels a repair before work begins, after asking once. */
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Loaded } from '../../../api';
import { Button, Field, Link, Sheet, TextInput } from '../../../ui';
import { repairsApi } from '../../api';
import { useMove } from '../../useRepairs';

interface Props {
  repair: RepairView;
  loaded: Loaded<RepairView>;
}

export function Cancel({ repair: { id: repairId, version, engineer }, loaded }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const cancelling = useMove(repairsApi.cancel, loaded);
  const cancel = async () => {
    if (await cancelling.run({ repairId, version, reason: reason.trim() })) setOpen(false);
  };
  return (
    <View>
      <Link onTap={() => setOpen(true)}>撤销报修</Link>
      <Sheet
        open={open}
        title="不修了？"
        onClose={() => setOpen(false)}
        foot={
          <Button kind="line" busy={cancelling.busy} onTap={() => void cancel()}>
            撤销这次报修
          </Button>
        }
      >
        <View className="small">
          {engineer ? `${engineer}会马上知道，不会白跑一趟。` : '撤销之后要修，再报一次就行。'}
        </View>
        <Field label="为什么，可以不写">
          <TextInput value={reason} maxLength={300} placeholder="自己修好了" onInput={setReason} />
        </Field>
      </Sheet>
    </View>
  );
}
