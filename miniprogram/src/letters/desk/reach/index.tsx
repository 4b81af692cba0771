/** The report of one letter: how many were sent it, got it and read it, by day and by building. It prints as it is. */
import { sayDay } from '@jiashu/shared/kernel/words';
import type { Reach } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useResource } from '../../../api';
import { DeskScreen } from '../../../desk';
import { Resource, Section, SkeletonList } from '../../../ui';
import { DetailHead, Table } from '../../../ui/desk';
import { lettersApi } from '../../api';
import { ReadChart } from './ReadChart';
import { headlineOf, percent } from './words';
import '../../letters.css';
import '../desk.css';
import './reach.css';

export default function LetterReachPage() {
  const { id = '' } = useRouter().params;
  const reach = useResource(`reach ${id}`, () => lettersApi.reach({ letterId: id }));
  return (
    <DeskScreen at="letters" title="读到哪里了">
      <Resource of={reach} skeleton={<SkeletonList rows={6} />}>
        {(data) => <Report reach={data} />}
      </Resource>
    </DeskScreen>
  );
}

function Report({ reach }: { reach: Reach }) {
  const { projectName, issue, title, publishedOn, delivery, reminders } = reach;
  const facts = [
    `寄给 ${reach.homes} 户`,
    `${delivery.told} 人的消息里有了`,
    `微信提醒 ${delivery.pushed} 人`,
    `再提醒 ${reminders.count} 次`,
    questionWords(reach.questions),
  ];
  return (
    <View className="reach">
      <DetailHead
        above={`${projectName}　第 ${issue} 封　${sayDay(publishedOn)}发布　${title}`}
        title={headlineOf(reach)}
        facts={facts}
      />
      <Section title="每天累计读过的户" note={`${sayDay(publishedOn)}起`}>
        <ReadChart reach={reach} />
      </Section>
      <Section title="每栋读过的户">
        <Table
          narrow
          label="每栋读过的户"
          columns={[
            { title: '楼栋', cell: ({ name }) => name },
            { title: '寄给', number: true, cell: ({ homes }) => `${homes} 户` },
            { title: '读过', number: true, cell: ({ homesRead }) => `${homesRead} 户` },
            { title: '占', number: true, cell: ({ homes, homesRead }) => `${percent(homesRead, homes)}%` },
          ]}
          rows={reach.byBuilding}
          keyOf={({ name }) => name}
          sum={{ name: '合计', homes: reach.homes, homesRead: reach.homesRead }}
        />
      </Section>
      {reach.before.length > 0 && <Before reach={reach} />}
    </View>
  );
}

function questionWords({ asked, waiting }: Reach['questions']): string {
  if (asked === 0) return '信下没有提问';
  return waiting === 0 ? `${asked} 个提问都答了` : `${asked} 个提问，${waiting} 个还没答`;
}

const Before = ({ reach }: { reach: Reach }) => (
  <Section title="和以前几封比">
    <Table
      narrow
      label="和以前几封比"
      columns={[
        { title: '封', cell: (row) => <View className="nowrap">第 {row.issue} 封</View> },
        { title: '题目', grow: 3, cell: (row) => row.title },
        { title: '户', number: true, cell: (row) => `${row.homesRead}/${row.homes}` },
        { title: '读过', number: true, cell: (row) => `${percent(row.homesRead, row.homes)}%` },
      ]}
      rows={[reach, ...reach.before]}
      keyOf={(row) => String(row.issue)}
    />
  </Section>
);
