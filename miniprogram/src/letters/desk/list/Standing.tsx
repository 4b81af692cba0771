/** Where a letter stands: its states, when it goes out or how far its news has got, who has read it. */

import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { Link, Notice, toast } from '../../../ui';
import { lettersApi } from '../../api';
import { StateLine } from '../StateLine';

interface Props {
  letter: DeskLetter;
  onChange: (letter: DeskLetter) => void;
}

export function Standing({ letter, onChange }: Props) {
  return (
    <View className="gap-3">
      <View className="sheet-line num">
        <View className="sheet-cell">
          <View className="tiny">审阅</View>
          <StateLine state={letter.state} />
          <View className="small">{remarkWords(letter)}</View>
        </View>
        {letter.delivery ? <Delivered letter={letter} /> : <Ahead letter={letter} />}
        {letter.publishedAt && <ReadBy letter={letter} onChange={onChange} />}
      </View>
      {letter.withdrawal && (
        <View className="gap-3">
          <Notice
            tone="bad"
            title="已撤下，读者看到的是这一句"
            source={sayMoment(new Date(letter.withdrawal.at), new Date())}
          >
            {letter.withdrawal.reason}
          </Notice>
        </View>
      )}
      {letter.errata.map(({ id, at, wrong, right }) => (
        <View key={id} className="gap-3">
          <Notice tone="warn" edge title="更正" source={sayMoment(new Date(at), new Date())}>
            <View>{wrong}</View>
            <View className="gap-1">{right}</View>
          </Notice>
        </View>
      ))}
    </View>
  );
}

function remarkWords({ remarks }: DeskLetter): string {
  const open = remarks.filter(({ doneAt }) => !doneAt).length;
  if (remarks.length === 0) return '还没有意见';
  return open > 0 ? `${remarks.length} 处意见，${open} 处待改` : `${remarks.length} 处意见，都改了`;
}

const Ahead = ({ letter: { homes, publishAt } }: { letter: DeskLetter }) => (
  <View className="sheet-cell">
    <View className="tiny">发布</View>
    <View className="strong">{publishAt ? sayMoment(new Date(publishAt), new Date()) : '还没定时间'}</View>
    <View className="small">将寄给 {homes} 户</View>
  </View>
);

function Delivered({ letter }: { letter: DeskLetter }) {
  const { told, people, done, pushed, pushesWaiting } = letter.delivery!;
  const percent = people === 0 ? 100 : Math.round((100 * told) / people);
  return (
    <View className="sheet-cell">
      <View className="tiny">送达</View>
      <View className="strong">{done ? `${told} 人的消息里都有了` : `${told} / ${people} 人，${percent}%`}</View>
      {!done && (
        <View className="progress-line">
          <View className="progress-done" style={{ width: `${percent}%` }} />
        </View>
      )}
      <View className="small">
        微信提醒了 {pushed} 人{pushesWaiting > 0 ? `，${pushesWaiting} 人排着，每人一小时最多一次` : ''}
      </View>
    </View>
  );
}

function ReadBy({ letter, onChange }: Props) {
  const { homes, homesRead, reminders, state, may, delivery } = letter;
  const unread = delivery ? Math.max(0, delivery.people - delivery.read) : 0;
  const reminding = useSubmit(lettersApi.remind);
  const isTime = reminders.nextAt !== null && new Date(reminders.nextAt) <= new Date();
  const remind = async () => {
    const next = await reminding.submit({ letterId: letter.id });
    if (!next) return;
    onChange(next);
    toast(`再提醒 ${unread} 人，家里别人读过也算没读`);
  };
  return (
    <View className="sheet-cell">
      <View className="tiny">读过</View>
      <View className="strong">
        {homesRead} / {homes} 户
      </View>
      <View className="small">{reminderWords(letter)}</View>
      {state === 'published' && may.write && isTime && unread > 0 && (
        <Link onTap={() => void remind()}>再提醒没读的 {unread} 人</Link>
      )}
    </View>
  );
}

function reminderWords({ reminders: { count, nextAt } }: DeskLetter): string {
  const said = count > 0 ? `提醒过 ${count} 次` : '还没有再提醒过';
  if (!nextAt || new Date(nextAt) <= new Date()) return said;
  return `${said}，${sayMoment(new Date(nextAt), new Date())} 起可以`;
}
