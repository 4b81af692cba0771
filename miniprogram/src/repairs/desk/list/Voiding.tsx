/** Voids an order that should not be there, with a reason its owner reads. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Field, Link, Sheet, TextArea } from '../../../ui';
import { repairsApi } from '../../api';
import { useMove } from '../../useRepairs';
import type { MoveProps } from './Next';

export function Voiding({ repair: { id: repairId, version }, loaded, onMoved }: MoveProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const voiding = useMove(repairsApi.void, loaded);
  const end = async () => {
    if (await voiding.run({ repairId, version, reason: reason.trim() })) setOpen(false);
    onMoved();
  };
  return (
    <View className="gap-4">
      <Link onTap={() => setOpen(true)}>作废这一单</Link>
      <Sheet
        open={open}
        title="为什么作废？"
        onClose={() => setOpen(false)}
        foot={
          <Button kind="line" busy={voiding.busy} disabled={reason.trim() === ''} onTap={() => void end()}>
            作废，告诉业主
          </Button>
        }
      >
        <Field label="原因，会原样发给业主" error={voiding.failure?.at('reason')}>
          <TextArea
            value={reason}
            maxLength={300}
            placeholder="和 BX20261122-0003 是同一件，那一单继续办"
            onInput={setReason}
          />
        </Field>
      </Sheet>
    </View>
  );
}
