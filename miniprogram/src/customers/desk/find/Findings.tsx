/** The box and what it found: people by home, homes nobody belongs to, tickets. */
import type { CaseRow, Findings as Found, FoundPerson } from '@jiashu/shared/customers/schema';
import { MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { View } from '@tarojs/components';
import { open } from '../../../platform/navigate';
import { Empty, List, ListRow, Resource, SearchInput, SkeletonList } from '../../../ui';
import { isWide, Queue, QueueGroup } from '../../../ui/desk';
import { useFindings } from '../../useCustomers';

interface Props {
  text: string;
  onText: (text: string) => void;
  chosen: string | null;
  onChoose: (personId: string) => void;
}

export function Findings({ text, onText, chosen, onChoose }: Props) {
  const found = useFindings(text);
  const first = found.data?.people.find(({ id }) => id)?.id;
  return (
    <Queue title="找客户、房子、工单" above="只找您负责的项目">
      <View className="find-box">
        <SearchInput
          value={text}
          onInput={onText}
          placeholder="房号、手机号、姓名或单号"
          autoFocus={isWide()}
          onConfirm={() => first && onChoose(first)}
        />
      </View>
      {text.trim() !== '' && (
        <Resource
          of={found}
          skeleton={<SkeletonList rows={4} />}
          isEmpty={({ people, emptyHomes, cases }) => people.length + emptyHomes.length + cases.length === 0}
          empty={
            <Empty title="没有找到" icon="search">
              不在您负责的项目里的，这里找不到。手机号和姓名要写全，房号至少写到栋。
            </Empty>
          }
        >
          {(data) => <Groups found={data} chosen={chosen} onChoose={onChoose} />}
        </Resource>
      )}
    </Queue>
  );
}

function Groups({
  found: { people, emptyHomes, cases },
  chosen,
  onChoose,
}: Pick<Props, 'chosen' | 'onChoose'> & { found: Found }) {
  return (
    <View>
      {people.length > 0 && (
        <QueueGroup title="人" count={people.length}>
          <List>
            {people.map((one) => (
              <PersonRow
                key={`${one.id} ${one.homeLabel} ${one.name}`}
                person={one}
                on={one.id === chosen}
                onChoose={onChoose}
              />
            ))}
          </List>
        </QueueGroup>
      )}
      {emptyHomes.length > 0 && (
        <QueueGroup title="台账里还没有人的房子" count={emptyHomes.length}>
          <List>
            {emptyHomes.map(({ id, label, projectName }) => (
              <ListRow
                key={id}
                title={label}
                note={projectName}
                onTap={() => open('homes/desk/household', { home: id })}
              />
            ))}
          </List>
        </QueueGroup>
      )}
      {cases.length > 0 && (
        <QueueGroup title="工单" count={cases.length}>
          <List>
            {cases.map((one) => (
              <ListRow key={one.id} title={one.title} note={one.number} side={one.state} onTap={() => openCase(one)} />
            ))}
          </List>
        </QueueGroup>
      )}
    </View>
  );
}

function PersonRow({ person, on, onChoose }: { person: FoundPerson; on: boolean; onChoose: Props['onChoose'] }) {
  const { id, name, homeId, homeLabel, projectName, kind } = person;
  return (
    <ListRow
      title={name}
      note={`${projectName} ${homeLabel}`}
      side={id ? (on ? '正在看' : MEMBER_KINDS[kind]) : '没登录过'}
      onTap={() => (id ? onChoose(id) : open('homes/desk/household', { home: homeId }))}
    />
  );
}

export const openCase = ({ kind, id }: Pick<CaseRow, 'kind' | 'id'>): void =>
  open(kind === 'repair' ? 'repairs/desk/list' : 'complaints/desk/list', { id });
