/** The ledger's own page: send a file in, take the ledger out, and what was imported before. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { useMyProjects } from '../../../projects';
import { Heading, Resource, SkeletonList } from '../../../ui';
import { Exporter } from './Exporter';
import { Past } from './Past';
import { Uploader } from './Uploader';
import '../../ledger.css';

export default function LedgerPage() {
  const projects = useMyProjects();
  const [chosen, choose] = useState('');
  return (
    <DeskScreen at="ledger" title="台账">
      <View className="ledger-head">
        <Heading level={1}>传一份台账，核对好再导入</Heading>
        <View className="small">
          公司自己的表就行，不用改格式。先告诉您哪几行要改、会变什么，您确认以后才写进台账。
        </View>
      </View>
      <Resource of={projects} skeleton={<SkeletonList rows={4} />}>
        {({ projects: mine }) => {
          const projectId = mine.find(({ id }) => id === chosen)?.id ?? mine[0]?.id ?? '';
          return (
            <View className="ledger-doors">
              <Uploader projects={mine} projectId={projectId} onProject={choose} />
              <Exporter projectId={projectId} projectName={mine.find(({ id }) => id === projectId)?.name ?? ''} />
            </View>
          );
        }}
      </Resource>
      <Past />
    </DeskScreen>
  );
}
