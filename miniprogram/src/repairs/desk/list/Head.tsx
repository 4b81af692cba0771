/** Which order this is, whose, and where it stands on its way. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import { TRADES } from '@jiashu/shared/organisation/vocabulary';
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { REPAIR_STATES, type RepairState, URGENT_KINDS } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { DetailHead, Path } from '../../../ui/desk';

const WAY: readonly RepairState[] = ['waiting', 'taken', 'booked', 'working', 'checking', 'closed'];

export function Head({ repair }: { repair: RepairView }) {
  const { number, title, projectName, homeLabel, filedBy, filedAt, engineer, duty, urgent, state, reworks } = repair;
  const facts = [
    `${projectName} ${homeLabel}`,
    filedBy,
    engineer ? `工程师 ${engineer}` : '还没有人接',
    ...(duty && engineer !== duty.name ? [`先找了值班的${duty.name}（${TRADES[duty.trade]}）`] : []),
    ...(urgent ? [`急：${URGENT_KINDS[urgent]}`] : []),
    ...(reworks > 0 ? [`返工 ${reworks} 次`] : []),
  ];
  // Off the way (sent back, cancelled, void) the state stands alone.
  const steps = WAY.includes(state) ? WAY : [state];
  return (
    <View>
      <DetailHead above={`${number}　${sayMoment(new Date(filedAt), new Date())} 报修`} title={title} facts={facts} />
      <Path steps={steps.map((one) => REPAIR_STATES[one])} at={steps.indexOf(state)} />
    </View>
  );
}
