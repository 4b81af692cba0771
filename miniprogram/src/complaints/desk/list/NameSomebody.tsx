/** Names who answers to the owner, or who solves it. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, OptionCard, Resource, Sheet, SkeletonList, toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';
import { useStaff } from '../../useDeskComplaints';
import type { SheetProps } from './Sheets';

const WORDING = {
  accept: { title: '谁对业主负责', note: '从受理到了结，业主只找这一个人；他的名字业主马上看到。', button: '受理' },
  assign: { title: '谁来解决', note: '谁造成的，谁解决。他会马上收到。', button: '交给他' },
} as const;

export function NameSomebody({
  as,
  complaint: { id: complaintId },
  loaded,
  onDone,
  onClose,
}: SheetProps & { as: 'accept' | 'assign' }) {
  const staff = useStaff(complaintId);
  const [personId, choose] = useState<string | null>(null);
  const step = useStep(as === 'accept' ? complaintsApi.accept : complaintsApi.assign, loaded);
  const { title, note, button } = WORDING[as];
  const send = async () => {
    if (personId && (await step.run({ complaintId, personId }))) toast('名字写上了，业主看得到', 'check');
    onClose();
    onDone();
  };
  const foot = (
    <Button busy={step.busy} disabled={!personId} onTap={() => void send()}>
      {button}
    </Button>
  );
  return (
    <Sheet open title={title} onClose={onClose} foot={foot}>
      <View className="small">{note}</View>
      <Resource of={staff} skeleton={<SkeletonList rows={2} />}>
        {({ contacts, handlers }) => (
          <View className="stack complaint-people">
            {(as === 'accept' ? contacts : handlers).map(({ id, name }) => (
              <OptionCard key={id} title={name} chosen={id === personId} onTap={() => choose(id)} />
            ))}
          </View>
        )}
      </Resource>
    </Sheet>
  );
}
