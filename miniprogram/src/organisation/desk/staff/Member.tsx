/** One colleague whole. */

import { sayMoment } from '@jiashu/shared/kernel/words';
import type { StaffView } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import type { Loaded } from '../../../api';
import { Heading, Resource, SkeletonList } from '../../../ui';
import { Block, Noted } from '../../../ui/desk';
import { useStaffMember } from '../../useOrganisation';
import { HandOver } from './HandOver';
import { Leaves } from './Leaves';
import { Posts } from './Posts';
import '../../organisation.css';

interface Props {
  personId: string;
  /** His line in the list may read otherwise now. */
  onChanged: () => void;
}

export function Member({ personId, onChanged }: Props) {
  const member = useStaffMember(personId);
  return (
    <Resource of={member} skeleton={<SkeletonList rows={6} />}>
      {(data) => <Whole member={data} loaded={member} onChanged={onChanged} />}
    </Resource>
  );
}

function Whole({ member, loaded, onChanged }: { member: StaffView; loaded: Loaded<StaffView>; onChanged: () => void }) {
  const show = (next: StaffView) => {
    loaded.replace(next);
    onChanged();
  };
  const working = member.posts.length > 0;
  return (
    <View className="org-detail">
      {working && <View className="small num">{member.phone ?? '没有登记手机号'}</View>}
      <Heading level={1}>{newsOf(member)}</Heading>
      {working && <Posts member={member} onChange={show} />}
      {!working && <View className="small gap-2">没交接完的，到报修、投诉里另派人。再请他上岗，重新发一份邀请。</View>}
      <HandOver member={member} onChange={show} />
      <Leaves member={member} onChange={show} />
      {member.history.length > 0 && (
        <Block title="经过">
          {member.history.map(({ id, at, by, words }) => (
            <Noted key={id} when={sayMoment(new Date(at), new Date())}>
              {by}：{words}
            </Noted>
          ))}
        </Block>
      )}
    </View>
  );
}

function newsOf({ name, leave, open, posts }: StaffView): string {
  if (posts.length === 0) return `${name}已经没有岗位`;
  if (leave) return leave.deputy ? `${name}在休假，${leave.deputy}替` : `${name}在休假，没有人替`;
  const inHand = open.repairs + open.complaints;
  return inHand > 0 ? `${name}手上 ${inHand} 件` : `${name}手上没有事`;
}
