/** The two questions before something happens: each says in a sentence what will. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import type { ImportView } from '@jiashu/shared/ledger/schema';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { Button, Sheet } from '../../../ui';
import { ledgerApi } from '../../api';
import { sayOutcome, sayPlan } from '../../words';

interface Props {
  open: boolean;
  view: ImportView;
  onClose: () => void;
  onDone: (view: ImportView) => void;
}

export function ConfirmSheet({ open, view, onClose, onDone }: Props) {
  const { busy, submit } = useSubmit(ledgerApi.confirm);
  const confirm = async () => {
    const confirmed = await submit({ importId: view.id, version: view.version });
    onClose();
    if (confirmed) onDone(confirmed);
  };
  const foot = (
    <Button busy={busy} onTap={() => void confirm()}>
      写进台账
    </Button>
  );
  return (
    <Sheet open={open} title={`导入${view.projectName}的台账`} onClose={onClose} foot={foot}>
      <View className="serif">{sayPlan(view)}</View>
      <View className="small gap-2">台账里的手机号，业主登录时一对上，就能看到自己的家。</View>
    </Sheet>
  );
}

export function UndoSheet({ open, view, onClose, onDone }: Props) {
  const { busy, submit } = useSubmit(ledgerApi.undo);
  const undo = async () => {
    const undone = await submit({ importId: view.id });
    onClose();
    if (undone) onDone(undone);
  };
  const foot = (
    <Button busy={busy} onTap={() => void undo()}>
      撤回
    </Button>
  );
  return (
    <Sheet open={open} title="撤回这次导入" onClose={onClose} foot={foot}>
      <View className="serif">
        {view.outcome ? `${sayOutcome(view.outcome)}。` : ''}
        都会放回导入前的样子；导入以后有人改过、或业主已经登录认领的，保持现在的样子，并列给您看。
      </View>
      {view.undoUntil && (
        <View className="small gap-2">{sayDayAndWeekday(dayOf(new Date(view.undoUntil)))}以前都可以撤回。</View>
      )}
    </Sheet>
  );
}
