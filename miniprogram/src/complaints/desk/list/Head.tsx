/** Which complaint this is, whose, where it stands; the facts that made its level, and its clocks. */
import type { DeskComplaint } from '@jiashu/shared/complaints/schema';
import { COMPLAINT_KINDS, COMPLAINT_STATES, type ComplaintState } from '@jiashu/shared/complaints/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Block, DetailHead, Path } from '../../../ui/desk';
import { ClockLines } from './ClockLines';
import { LevelLines } from './LevelLines';

const WAY: readonly ComplaintState[] = [
  ...['submitted', 'accepted', 'investigating', 'negotiating', 'handling', 'proposed', 'closed'],
] as ComplaintState[];

interface Props {
  complaint: DeskComplaint;
  actions: ReactNode;
  levelActions: ReactNode;
}

export function Head({ complaint, actions, levelActions }: Props) {
  const { number, kind, title, projectName, homeLabel, owner, inCharge, handler, filedAt, state, levelName } =
    complaint;
  const now = new Date();
  const facts = [
    `${projectName} ${homeLabel}`,
    owner,
    inCharge ? `首问 ${inCharge}` : '还没有人受理',
    ...(handler ? [`责任 ${handler}`] : []),
  ];
  // Off the way (reopened, withdrawn) the state stands alone.
  const steps = WAY.includes(state) ? WAY : [state];
  return (
    <View>
      <DetailHead
        above={`投诉 ${number}　${COMPLAINT_KINDS[kind]}　${sayMoment(new Date(filedAt), now)} 提交`}
        title={title}
        facts={facts}
        actions={actions}
      />
      <Path steps={steps.map((one) => COMPLAINT_STATES[one])} at={steps.indexOf(state)} />
      <View className="complaint-head">
        <Block title={`${levelName}投诉，由这些事实判定`} end={levelActions}>
          <LevelLines complaint={complaint} />
        </Block>
        <Block title="时钟">
          <ClockLines complaint={complaint} />
        </Block>
      </View>
    </View>
  );
}
