/** What the owner can do now: accept or send back, agree to a time or name others. */
import type { RepairView } from '@jiashu/shared/repairs/schema';
import type { Loaded } from '../../../api';
import { Button, toast } from '../../../ui';
import { repairsApi } from '../../api';
import { useMove } from '../../useRepairs';

interface Props {
  repair: RepairView;
  loaded: Loaded<RepairView>;
  onReject: () => void;
  onWish: () => void;
}

export function Dock({ repair, loaded, onReject, onWish }: Props) {
  const { id: repairId, version, moves, state } = repair;
  const accepting = useMove(repairsApi.accept, loaded);
  const agreeing = useMove(repairsApi.agree, loaded);
  const accept = async () => {
    if (await accepting.run({ repairId, version })) toast('谢谢，这件事办完了', 'check');
  };
  const agree = async () => {
    if (await agreeing.run({ repairId, version })) toast('约好了，工程师也收到了', 'check');
  };
  return (
    <>
      {moves.includes('reject') && (
        <Button kind="line" onTap={onReject}>
          还不行，返工
        </Button>
      )}
      {moves.includes('accept') && (
        <Button busy={accepting.busy} onTap={() => void accept()}>
          验收，没问题
        </Button>
      )}
      {moves.includes('wish') && (
        <Button kind="line" onTap={onWish}>
          {state === 'waiting' ? '改我在家的时间' : '换个时间'}
        </Button>
      )}
      {moves.includes('agree') && (
        <Button busy={agreeing.busy} onTap={() => void agree()}>
          同意这个时间
        </Button>
      )}
    </>
  );
}
