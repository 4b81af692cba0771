/** The steps without words: what this person may do now, as links in the head; what needs an answer opens a sheet. */
import type { DeskComplaint } from '@jiashu/shared/complaints/schema';
import { canMove, type WorkState, workStates } from '@jiashu/shared/complaints/states';
import { View } from '@tarojs/components';
import type { Loaded } from '../../../api';
import { Link, toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';
import type { Asking } from './Sheets';

interface Props {
  complaint: DeskComplaint;
  loaded: Loaded<DeskComplaint>;
  onDone: () => void;
  onAsk: (asking: Asking) => void;
}

const VERBS: Readonly<Record<WorkState, string>> = {
  investigating: '开始调查',
  negotiating: '商量方案',
  handling: '开始处理',
};

export function Actions({ complaint: { id: complaintId, may, state }, loaded, onDone, onAsk }: Props) {
  const advancing = useStep(complaintsApi.advance, loaded);
  const arriving = useStep(complaintsApi.arrive, loaded);
  const advance = async (to: WorkState) => {
    if (await advancing.run({ complaintId, to })) toast('业主也看到了', 'check');
    onDone();
  };
  const arrive = async () => {
    if (await arriving.run({ complaintId })) toast('记下了', 'check');
    onDone();
  };
  return (
    <>
      {may.includes('accept') && (
        <Link tone="seal" onTap={() => onAsk('accept')}>
          受理
        </Link>
      )}
      {may.includes('arrive') && (
        <Link tone="seal" onTap={() => void arrive()}>
          到现场了
        </Link>
      )}
      {may.includes('advance') &&
        workStates
          .filter((to) => canMove(state, to))
          .map((to) => (
            <Link key={to} onTap={() => void advance(to)}>
              {VERBS[to]}
            </Link>
          ))}
      {may.includes('assign') && <Link onTap={() => onAsk('assign')}>指定责任人</Link>}
      {may.includes('close') && <Link onTap={() => onAsk('close')}>代为了结</Link>}
    </>
  );
}

/** Beside the facts of the level. */
export function LevelActions({ may, onAsk }: Pick<DeskComplaint, 'may'> & Pick<Props, 'onAsk'>) {
  return (
    <View className="row">
      {may.includes('correct') && <Link onTap={() => onAsk('correct')}>更正事实</Link>}
      {(may.includes('raise') || may.includes('lower')) && (
        <Link onTap={() => onAsk('level')}>{may.includes('lower') ? '调级别' : '调高'}</Link>
      )}
    </View>
  );
}
