/** Colleagues at the left, the chosen one beside: posts, leave, what is in hand; and inviting new ones. */

import { sayDay } from '@jiashu/shared/kernel/words';
import type { StaffRow } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { DeskScreen } from '../../../desk';
import { Empty, Link, Resource, SkeletonList } from '../../../ui';
import { Queue, useChosen } from '../../../ui/desk';
import { Row } from '../../components/Row';
import { Views } from '../../components/Views';
import { useMyReach } from '../../useMyReach';
import { useStaff } from '../../useOrganisation';
import { Invite } from './Invite';
import { Member } from './Member';

const INVITE = 'invite';

export default function StaffPage() {
  const { id } = useRouter().params;
  const staff = useStaff();
  const reach = useMyReach();
  const rows = staff.items.map(({ personId }) => ({ id: personId }));
  const { chosen: opened, tapped, choose: open } = useChosen(rows, id);
  return (
    <DeskScreen
      at="organisation"
      title="同事"
      open={tapped}
      onBack={() => open(null)}
      list={<List staff={staff} opened={opened} onOpen={open} mayInvite={reach?.mayInvite ?? false} />}
    >
      {opened === INVITE && reach && <Invite mine={reach.posts} />}
      {opened && opened !== INVITE && <Member key={opened} personId={opened} onChanged={() => void staff.reload()} />}
      {!opened && (
        <Empty title="选一位同事" icon="person">
          岗位、请假、手上没办完的，都在这里看；按 j、k 上下走。
        </Empty>
      )}
    </DeskScreen>
  );
}

interface ListProps {
  mayInvite: boolean;
  staff: ReturnType<typeof useStaff>;
  opened: string | null;
  onOpen: (personId: string) => void;
}

function List({ staff, opened, onOpen, mayInvite }: ListProps) {
  const away = staff.items.filter(({ leave }) => leave).length;
  const more = staff.more ? ' 多' : '';
  return (
    <Queue
      title={`${staff.items.length}${more} 位同事${away > 0 ? `，${away} 位在休假` : ''}`}
      tabs={<Views at="staff" />}
    >
      {mayInvite && (
        <Row title="请一位同事上岗" note="按手机号，七天有效" open={opened === INVITE} onTap={() => onOpen(INVITE)} />
      )}
      <Resource of={staff} skeleton={<SkeletonList rows={8} />}>
        {() => (
          <View>
            {staff.items.map((row) => (
              <Row
                key={row.personId}
                title={row.me ? `${row.name}（您）` : row.name}
                note={postsOf(row)}
                side={row.leave ? `休假到 ${sayDay(row.leave.until)}` : undefined}
                open={row.personId === opened}
                onTap={() => onOpen(row.personId)}
              />
            ))}
          </View>
        )}
      </Resource>
      {staff.more && <Link onTap={() => void staff.more?.()}>更多</Link>}
    </Queue>
  );
}

const postsOf = ({ posts }: StaffRow): string => posts.map(({ title, scope }) => `${scope} ${title}`).join('，');
