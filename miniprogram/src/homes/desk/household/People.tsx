/** Who belongs to the home now; those above put right a wrong name or a lost phone, with a reason the person reads. */
import type { DeskHousehold, DeskMember } from '@jiashu/shared/homes/householdSchema';
import { MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { open } from '../../../platform/navigate';
import { Avatar, Link, ListRow, Sheet, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { NewIdNumber, NewPhone, Removal } from './corrections';

interface Props {
  household: DeskHousehold;
  onChange: (household: DeskHousehold) => void;
}

type Act = { readonly kind: 'remove' | 'phone' | 'idNumber'; readonly member: DeskMember };

export function People({ household, onChange }: Props) {
  const [act, setAct] = useState<Act | null>(null);
  const done = (next: DeskHousehold, words: string) => {
    setAct(null);
    toast(words, 'check');
    onChange(next);
  };
  return (
    <Block title="现在的人">
      {household.members.length === 0 && <View className="small">还没有人。导入台账，或等业主来确认。</View>}
      {household.members.map((member) => (
        <ListRow key={member.id} lead={<Avatar name={member.name} />} title={member.name} note={noteOf(member)}>
          {member.doubt && <InDoubt bindingId={member.doubt} />}
          {household.mayTransfer && (
            <View className="row wrap gap-1">
              {member.signedIn && <Link onTap={() => setAct({ kind: 'phone', member })}>换手机号</Link>}
              {member.kind === 'owner' && <Link onTap={() => setAct({ kind: 'idNumber', member })}>改证件号</Link>}
              <Link onTap={() => setAct({ kind: 'remove', member })}>更正移出</Link>
            </View>
          )}
        </ListRow>
      ))}
      <Sheet
        open={act?.kind === 'remove'}
        title={`把${act?.member.name ?? ''}移出这一家？`}
        onClose={() => setAct(null)}
      >
        {act && <Removal homeId={household.homeId} member={act.member} onDone={(next) => done(next, '已移出')} />}
      </Sheet>
      <Sheet open={act?.kind === 'phone'} title={`替${act?.member.name ?? ''}换手机号`} onClose={() => setAct(null)}>
        {act && <NewPhone homeId={household.homeId} member={act.member} onDone={(next) => done(next, '换好了')} />}
      </Sheet>
      <Sheet
        open={act?.kind === 'idNumber'}
        title={`更正${act?.member.name ?? ''}的证件号`}
        onClose={() => setAct(null)}
      >
        {act && <NewIdNumber homeId={household.homeId} member={act.member} onDone={(next) => done(next, '更正了')} />}
      </Sheet>
    </Block>
  );
}

const InDoubt = ({ bindingId }: { bindingId: string }) => (
  <View className="row small warn">
    台账改了他的号码，还看得到这套房。
    <Link tone="strong" onTap={() => open('homes/desk/bindings', { id: bindingId })}>
      核对是不是本人
    </Link>
  </View>
);

function noteOf({ kind, signedIn, phone, idNumber }: DeskMember): string {
  const reached = signedIn ? (phone ?? '没有绑定手机号') : '还没登录过';
  return [MEMBER_KINDS[kind], reached, ...(idNumber ? [`证件 ${idNumber}`] : [])].join('　');
}
