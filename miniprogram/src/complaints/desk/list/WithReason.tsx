/** Closes without the owner's word: customer relations signs with a reason he reads. */
import { View } from '@tarojs/components';
import { useDraft } from '../../../api';
import { Button, Field, Sheet, TextArea, toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';
import type { SheetProps } from './Sheets';

const EMPTY = { reason: '' };

export function WithReason({ complaint: { id: complaintId }, loaded, onDone, onClose }: SheetProps) {
  const { value, change, clear } = useDraft(`close ${complaintId}`, EMPTY);
  const step = useStep(complaintsApi.close, loaded);
  const send = async () => {
    if (!(await step.run({ complaintId, reason: value.reason.trim() }))) return;
    clear();
    toast('了结了，理由写给业主了', 'check');
    onClose();
    onDone();
  };
  const foot = (
    <Button kind="line" busy={step.busy} disabled={value.reason.trim() === ''} onTap={() => void send()}>
      以客关名义了结
    </Button>
  );
  return (
    <Sheet open title="业主没有答复，代为了结" onClose={onClose} foot={foot}>
      <View className="small">只在实在联系不上时用。业主照样能看到理由，30 天内能重开。</View>
      <Field label="为什么不等了，业主看得到" error={step.failure?.at('reason')}>
        <TextArea
          value={value.reason}
          maxLength={500}
          placeholder="18、20、22 日三次去电没有接通，已发短信说明"
          onInput={(reason) => change({ reason })}
        />
      </Field>
    </Sheet>
  );
}
