/** Sets the level otherwise than the facts: up by anybody, down by customer relations, with a reason the owner reads. */
import { complaintPolicy } from '@jiashu/shared/complaints/policy';
import { type Level, levels } from '@jiashu/shared/complaints/vocabulary';
import { View } from '@tarojs/components';
import { useDraft } from '../../../api';
import { Button, Choices, Field, Sheet, TextArea, toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';
import { watcherOf } from '../../words';
import type { SheetProps } from './Sheets';

const EMPTY = { level: '', reason: '' };

export function LevelSheet({ complaint, loaded, onDone, onClose }: SheetProps) {
  const { id: complaintId, level, may } = complaint;
  const { value, change, clear } = useDraft(`level ${complaintId}`, EMPTY);
  const step = useStep(complaintsApi.setLevel, loaded);
  const chosen = levels.find((one) => String(one) === value.level) ?? null;
  const isOff = (one: Level) => one === level || !may.includes(one < level ? 'raise' : 'lower');
  const send = async () => {
    if (!chosen || !(await step.run({ complaintId, level: chosen, reason: value.reason.trim() }))) return;
    clear();
    toast('级别改了，该知道的人已收到', 'check');
    onClose();
    onDone();
  };
  const foot = (
    <Button
      busy={step.busy}
      disabled={!chosen || isOff(chosen) || value.reason.trim() === ''}
      onTap={() => void send()}
    >
      {chosen && chosen < level ? '调高' : '改级别'}
    </Button>
  );
  return (
    <Sheet open title="改成哪一级" onClose={onClose} foot={foot}>
      <Choices
        label="级别"
        columns={4}
        options={levels.map((one) => ({
          value: String(one),
          label: complaintPolicy.levelNames[one],
          off: isOff(one),
        }))}
        value={value.level}
        onChange={(next) => change({ level: next })}
      />
      {chosen && <View className="small gap-3">{watcherOf(chosen)}马上收到。</View>}
      <Field label="理由，业主看得到" error={step.failure?.at('reason') ?? step.failure?.at('level')}>
        <TextArea
          value={value.reason}
          maxLength={500}
          placeholder="同层四户都在渗，业主群里在问"
          onInput={(reason) => change({ reason })}
        />
      </Field>
    </Sheet>
  );
}
