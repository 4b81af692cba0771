/** What an owner reads about his complaint, from the news down to its number. */
import type { ComplaintView } from '@jiashu/shared/complaints/schema';
import { isOpen } from '@jiashu/shared/complaints/states';
import { COMPLAINT_KINDS } from '@jiashu/shared/complaints/vocabulary';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Avatar, Button, Chip, Heading, Link, Section } from '../../../ui';
import { ComplaintThread } from '../../components/ComplaintThread';
import { Promises } from '../../components/Promises';
import { chipOf, dayCount, headlineOf } from '../../words';
import { LevelNote } from './LevelNote';
import { ProposalPaper } from './ProposalPaper';

export function Story({ complaint, onWithdraw }: { complaint: ComplaintView; onWithdraw: () => void }) {
  const { kind, projectName, homeLabel, state, number, clocks } = complaint;
  const { title, text } = headlineOf(complaint);
  const chip = chipOf(state);
  return (
    <View>
      <Heading level={1} eyebrow={`${COMPLAINT_KINDS[kind]}　${projectName} ${homeLabel}`}>
        {title}
      </Heading>
      <View className="gap-2">{text}</View>
      <View className="row wrap gap-3">
        <Chip tone={chip.tone}>{chip.text}</Chip>
        <Chip>{dayCount(complaint, new Date())}</Chip>
      </View>
      <InCharge complaint={complaint} />
      <ProposalPaper complaint={complaint} />
      <LevelNote complaint={complaint} />
      {state !== 'withdrawn' && <Promises clocks={clocks} />}
      <Section title="经过">
        <ComplaintThread complaint={complaint} />
      </Section>
      <View className="between complaint-foot">
        <View className="small num">编号 {number}</View>
        {isOpen(state) && <Link onTap={onWithdraw}>撤回投诉</Link>}
      </View>
    </View>
  );
}

function InCharge({ complaint: { inCharge, handler, hotline } }: { complaint: ComplaintView }) {
  const call = () => void Taro.makePhoneCall({ phoneNumber: hotline }).catch(() => {});
  return (
    <View className="row complaint-who">
      {inCharge && <Avatar name={inCharge} />}
      <View className="grow">
        <View className="strong">{inCharge ?? '客户关系中心'}</View>
        <View className="small">{whoseJob(inCharge, handler)}</View>
      </View>
      <Button kind="line" slim icon="phone" onTap={call}>
        打热线
      </Button>
    </View>
  );
}

function whoseJob(inCharge: string | null, handler: string | null): string {
  if (!inCharge) return '谁接下，这里就写谁的名字';
  return handler ? `这件事找一个人就行，${handler}负责办` : '这件事从头到尾，找一个人就行';
}
