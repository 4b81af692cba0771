/** A project's duty: who answers now as a sentence, the week as a table, a new shift below. */
import type { ProjectNode, Roster, ShiftView } from '@jiashu/shared/organisation/schema';
import { TRADES } from '@jiashu/shared/organisation/vocabulary';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { Heading, Link, Resource, SkeletonList, toast } from '../../../ui';
import { Block, Table } from '../../../ui/desk';
import { organisationApi } from '../../api';
import { sayWeekdays } from '../../sayWeekdays';
import { useRoster } from '../../useOrganisation';
import { NewShift } from './NewShift';
import '../../organisation.css';

export function Shifts({ project }: { project: ProjectNode }) {
  const roster = useRoster(project.id);
  return (
    <Resource of={roster} skeleton={<SkeletonList rows={6} />}>
      {(data) => (
        <View className="org-detail">
          <View className="small">{project.name}　此刻</View>
          <Heading level={1}>{newsOf(data)}</Heading>
          {data.now.map(({ trade, name, insteadOf }) => (
            <View key={`${trade} ${name}`} className="gap-2">
              {TRADES[trade]}　{name}
              {insteadOf && `（替 ${insteadOf}）`}
            </View>
          ))}
          {data.now.length === 0 && data.shifts.length > 0 && (
            <View className="small gap-2">现在打热线、报急修，没有排好的人接。夜里和周末也要有人。</View>
          )}
          <Week roster={data} onRoster={roster.replace} />
          {data.mayEdit && <NewShift projectId={project.id} roster={data} onRoster={roster.replace} />}
        </View>
      )}
    </Resource>
  );
}

function newsOf({ now, shifts }: Roster): string {
  if (shifts.length === 0) return '还没有排班';
  if (now.length === 0) return '现在没有人当值';
  return `${[...new Set(now.map(({ name }) => name))].join('、')}当值`;
}

const hoursOf = ({ from, to }: ShiftView): string => (to <= from ? `${from}–次日 ${to}` : `${from}–${to}`);

function Week({ roster: { shifts, mayEdit }, onRoster }: { roster: Roster; onRoster: (roster: Roster) => void }) {
  const { submit } = useSubmit(organisationApi.removeShift);
  const remove = async (shiftId: string) => {
    const next = await submit({ shiftId });
    if (!next) return;
    toast('去掉了', 'check');
    onRoster(next);
  };
  if (shifts.length === 0) return null;
  const sorted = [...shifts].sort((a, b) => a.trade.localeCompare(b.trade) || a.from.localeCompare(b.from));
  return (
    <Block title="一周">
      <Table
        narrow
        label="值班表"
        rows={sorted}
        keyOf={({ id }) => id}
        columns={[
          { title: '工种', cell: ({ trade }) => TRADES[trade] },
          { title: '谁', grow: 1.5, cell: ({ name }) => <View className="nowrap">{name}</View> },
          {
            title: '什么时候',
            grow: 2.4,
            cell: (shift) => (
              <View className="meta">
                <View className="nowrap">{sayWeekdays(shift.weekdays)}</View>
                <View className="nowrap">{hoursOf(shift)}</View>
              </View>
            ),
          },
          ...(mayEdit
            ? [
                {
                  title: '',
                  number: true,
                  cell: ({ id, name, trade }: ShiftView) => (
                    <Link label={`去掉${name}的${TRADES[trade]}班`} onTap={() => void remove(id)}>
                      去掉
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Block>
  );
}
