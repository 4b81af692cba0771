/** Puts the facts right as staff found them; the level follows. */
import type { Facts } from '@jiashu/shared/complaints/schema';
import { IMPACTS, impacts } from '@jiashu/shared/complaints/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Check, Choices, Field, Sheet, Stepper, TextArea, toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';
import type { SheetProps } from './Sheets';

type Flag = 'again' | 'publicConflict' | 'lawsuit' | 'difficult' | 'delayIsOurs';
const FLAGS: Readonly<Record<Flag, string>> = {
  again: '同一件事处理过，又发生了',
  publicConflict: '已经公开：聚集、媒体或网络',
  lawsuit: '已经起诉或准备起诉',
  difficult: '情况复杂，可能激化',
  delayIsOurs: '拖延的原因在我们',
};
const flags = Object.keys(FLAGS) as Flag[];
const MOST = 9_999;

export function Correction({ complaint, loaded, onDone, onClose }: SheetProps) {
  const { id: complaintId } = complaint;
  const [facts, setFacts] = useState<Facts>(complaint.facts);
  const [reason, setReason] = useState('');
  const change = (part: Partial<Facts>) => setFacts((was) => ({ ...was, ...part }));
  const step = useStep(complaintsApi.correct, loaded);
  const send = async () => {
    if (!(await step.run({ complaintId, facts, reason: reason.trim() }))) return;
    toast('事实改了，级别重算过', 'check');
    onClose();
    onDone();
  };
  const foot = (
    <Button busy={step.busy} disabled={reason.trim() === ''} onTap={() => void send()}>
      更正，重算级别
    </Button>
  );
  return (
    <Sheet open title="查清的事实" onClose={onClose} foot={foot}>
      <Field label="对生活的影响">
        <Choices
          label="影响"
          columns={2}
          options={impacts.map((value) => ({ value, label: IMPACTS[value] }))}
          value={facts.impact}
          onChange={(impact) => change({ impact })}
        />
      </Field>
      <Count label="一共几户遇到" value={facts.households} onChange={(households) => change({ households })} />
      <Count
        label="一个月内几人投诉同一件事"
        value={facts.complainants}
        onChange={(complainants) => change({ complainants })}
      />
      {flags.map((flag) => (
        <Check key={flag} checked={facts[flag]} onChange={(on) => change({ [flag]: on })}>
          {FLAGS[flag]}
        </Check>
      ))}
      <Field label="怎么查清的，业主看得到" error={step.failure?.at('reason')}>
        <TextArea value={reason} maxLength={500} placeholder="今天上门看过，同层四户都有" onInput={setReason} />
      </Field>
    </Sheet>
  );
}

interface CountProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

const Count = ({ label, value, onChange }: CountProps) => (
  <View className="between complaint-count">
    <View className="grow">{label}</View>
    <Stepper label={label} min={1} max={MOST} value={value} onChange={onChange} />
  </View>
);
