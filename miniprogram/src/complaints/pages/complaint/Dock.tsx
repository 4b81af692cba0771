/** What the owner can do now: agree or not, add a word, open it again. */
import type { ComplaintView } from '@jiashu/shared/complaints/schema';
import { isOpen } from '@jiashu/shared/complaints/states';
import type { Loaded } from '../../../api';
import { Button, toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';
import type { Asking } from './Answers';

interface Props {
  complaint: ComplaintView;
  loaded: Loaded<ComplaintView>;
  onAsk: (asking: Asking) => void;
}

export const hasDock = ({ state, reopenUntil }: ComplaintView): boolean => isOpen(state) || reopenUntil !== null;

export function Dock({ complaint: { id: complaintId, state, reopenUntil }, loaded, onAsk }: Props) {
  const agreeing = useStep(complaintsApi.agree, loaded);
  const agree = async () => {
    if (await agreeing.run({ complaintId })) toast('谢谢您。30 天内不行，随时重开', 'check');
  };
  if (state === 'proposed')
    return (
      <>
        <Button kind="line" onTap={() => onAsk('disagree')}>
          还不行，我说说
        </Button>
        <Button busy={agreeing.busy} onTap={() => void agree()}>
          同意了结
        </Button>
      </>
    );
  if (reopenUntil)
    return (
      <Button kind="line" onTap={() => onAsk('reopen')}>
        没办好，重开
      </Button>
    );
  return (
    <Button kind="line" onTap={() => onAsk('add')}>
      补充几句
    </Button>
  );
}
