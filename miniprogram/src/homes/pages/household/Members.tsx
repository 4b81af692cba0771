/** Everybody of the household; whom the owner may let go has a way out beside his name. */
import type { HouseholdView, MemberView } from '@jiashu/shared/homes/householdSchema';
import { MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Avatar, Button, Card, Link, ListRow, Sheet, toast } from '../../../ui';
import { homesApi } from '../../api';

interface Props {
  household: HouseholdView;
  onChanged: () => void;
}

export function Members({ household: { homeId, members }, onChanged }: Props) {
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  return (
    <View>
      <Card kind="list">
        {members.map((member) => (
          <ListRow
            key={member.id}
            lead={<Avatar name={member.name} />}
            title={member.me ? `${member.name}（您）` : member.name}
            note={<Note member={member} />}
            side={member.removable && <Link onTap={() => setLeaving(member)}>移出</Link>}
          />
        ))}
      </Card>
      <Sheet open={leaving !== null} title={`请 ${leaving?.name ?? ''} 离开？`} onClose={() => setLeaving(null)}>
        {leaving && (
          <Removal
            homeId={homeId}
            member={leaving}
            onRemoved={() => {
              setLeaving(null);
              onChanged();
            }}
          />
        )}
      </Sheet>
    </View>
  );
}

function Note({ member: { kind, since, signedIn } }: { member: MemberView }) {
  if (!signedIn) return <View>{MEMBER_KINDS[kind]}，台账上有，还没登录过</View>;
  return (
    <View className="meta">
      <View>{MEMBER_KINDS[kind]}</View>
      {since !== null && <View className="nowrap num">{sayFullDay(dayOf(new Date(since)))} 起</View>}
    </View>
  );
}

function Removal({ homeId, member, onRemoved }: { homeId: string; member: MemberView; onRemoved: () => void }) {
  const { busy, submit } = useSubmit(homesApi.removeMember);
  const remove = async () => {
    if (!(await submit({ homeId, memberId: member.id }))) return;
    toast('已移出', 'check');
    onRemoved();
  };
  return (
    <View>
      <View className="small">
        他马上看不到这一家的报修、家书和活动。他自己的消息和评价还在他那里；在办的报修照常办完。
      </View>
      <View className="gap-4">
        <Button busy={busy} onTap={() => void remove()}>
          移出，立即生效
        </Button>
      </View>
    </View>
  );
}
