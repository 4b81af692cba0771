/** Which request this is and how it stands. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { BINDING_STATES } from '@jiashu/shared/homes/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { DetailHead } from '../../../ui/desk';

export function Head({ binding: { projectName, home, name, by, at, state, fromLedger } }: { binding: BindingView }) {
  return (
    <DetailHead
      above={`${projectName}　${sayMoment(new Date(at), new Date())} ${fromLedger ? '台账改了号码' : '提交'}　${BINDING_STATES[state]}`}
      title={home}
      facts={fromLedger ? [`${by} 还看得到这套房`] : [`合同姓名 ${name}`, `登录的是 ${by}`]}
    />
  );
}
