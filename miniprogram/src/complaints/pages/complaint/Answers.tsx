/** The sheets in which the owner says no, says again, or says no longer. */
import type { ComplaintView } from '@jiashu/shared/complaints/schema';
import type { Loaded } from '../../../api';
import { toast } from '../../../ui';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';
import { AddWords } from './AddWords';
import { Say } from './Say';

export type Asking = 'add' | 'disagree' | 'reopen' | 'withdraw';

interface Props {
  asking: Asking;
  complaint: ComplaintView;
  loaded: Loaded<ComplaintView>;
  onClose: () => void;
}

export function Answers({ asking, ...props }: Props) {
  if (asking === 'add') return <AddWords {...props} />;
  if (asking === 'disagree') return <Disagree {...props} />;
  return asking === 'reopen' ? <Reopen {...props} /> : <Withdraw {...props} />;
}

type One = Omit<Props, 'asking'>;

function Disagree({ complaint: { id: complaintId, inCharge }, loaded, onClose }: One) {
  const { busy, failure, run } = useStep(complaintsApi.disagree, loaded);
  const who = inCharge ?? '客户关系中心';
  const send = async (reason: string) => {
    const done = await run({ complaintId, reason });
    if (done) toast(`${who}收到了，接着办`, 'check');
    return done;
  };
  return (
    <Say
      name={`disagree ${complaintId}`}
      title="哪里还不行？"
      label="您说，我们照着办"
      placeholder="窗台下面摸着还是湿的，等下一场雨再看"
      button={`让${who}接着办`}
      {...{ busy, onClose, onSend: send, error: failure?.at('reason') }}
    >
      这件事不会关闭，还是{who}接；您想的这几天，不算我们的时间，也不算拖延。
    </Say>
  );
}

function Reopen({ complaint: { id: complaintId }, loaded, onClose }: One) {
  const { busy, failure, run } = useStep(complaintsApi.reopen, loaded);
  return (
    <Say
      name={`reopen ${complaintId}`}
      title="又怎么了？"
      label="现在是什么情况"
      placeholder="昨晚下雨，同一个地方又渗了"
      button="重开这件投诉"
      onSend={(reason) => run({ complaintId, reason })}
      {...{ busy, onClose, error: failure?.at('reason') }}
    >
      不必重讲，前后都连着。钟重新走：1 小时内联系您，级别按“同一件事又发生”重算。只能重开这一次。
    </Say>
  );
}

function Withdraw({ complaint: { id: complaintId }, loaded, onClose }: One) {
  const { busy, failure, run } = useStep(complaintsApi.withdraw, loaded);
  return (
    <Say
      name={`withdraw ${complaintId}`}
      title="撤回这件投诉？"
      label="为什么，可以不写"
      placeholder="已经解决了"
      button="撤回"
      optional
      quiet
      onSend={(reason) => run({ complaintId, reason })}
      {...{ busy, onClose, error: failure?.at('reason') }}
    >
      撤回之后这一件就不再办了。不是因为有人劝您吧？要是，请打热线告诉我们。
    </Say>
  );
}
