/** The differences between the version a reader knows and the one that stands, in sentences, bad news first. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import type { VersionRow } from '@jiashu/shared/projects/declaration';
import { sayChanges } from '@jiashu/shared/projects/diff';
import type { ChangesView } from '@jiashu/shared/projects/schema';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { open } from '../../../platform/navigate';
import { Card, Heading, ListRow, Resource, Section, SkeletonList } from '../../../ui';
import { ChangeLines } from '../../components/ChangeLines';
import { useChanges, useVersions } from '../../useProjects';
import { rememberVersion } from '../../useReading';

export function Changes({ projectId, known }: { projectId: string; known: number | null }) {
  const versions = useVersions(projectId);
  const newest = versions.data?.versions[0]?.version ?? null;
  const from = known ?? (newest === null ? null : Math.max(1, newest - 1));
  const changes = useChanges(projectId, from);
  const shown = changes.data?.to.version;
  useEffect(() => {
    // He has now been shown what is new: from here on it is not new to him.
    if (shown !== undefined) rememberVersion(projectId, shown);
  }, [projectId, shown]);
  return (
    <View>
      <Resource of={changes} skeleton={<SkeletonList rows={5} />}>
        {(data) => <Between changes={data} />}
      </Resource>
      <Resource of={versions} skeleton={<SkeletonList rows={3} card />}>
        {({ versions: rows }) => <AllVersions projectId={projectId} rows={rows} />}
      </Resource>
    </View>
  );
}

const sayPublished = ({ publishedAt }: VersionRow) => sayNear(dayOf(new Date(publishedAt)), dayOf(new Date()));

function Between({ changes: { projectName, from, to, changes } }: { changes: ChangesView }) {
  const first = from.version === to.version;
  const eyebrow = first ? projectName : `${projectName}，第 ${from.version} 版到第 ${to.version} 版`;
  return (
    <View>
      <Heading level={1} eyebrow={eyebrow}>
        {first ? '这是第一版，还没有改过' : sayChanges(changes)}
      </Heading>
      <View className="small gap-2 num">
        {first
          ? `${sayPublished(to)}公示。以后每改一处，都写在这里。`
          : `${sayPublished(from)}公示的，${sayPublished(to)}改成了现在这样。划掉的是原来写的。`}
      </View>
      <View className="gap-6">
        <ChangeLines changes={changes} />
      </View>
    </View>
  );
}

function AllVersions({ projectId, rows }: { projectId: string; rows: readonly VersionRow[] }) {
  return (
    <Section title="每一版都在" note={`${rows.length} 版`}>
      <Card kind="list">
        {rows.map((row) => (
          <ListRow
            key={row.version}
            title={`第 ${row.version} 版`}
            note={`${sayPublished(row)}公示，${row.headline || '第一次公示'}`}
            label={`读第 ${row.version} 版`}
            onTap={() => open('projects/pages/version', { id: projectId, version: row.version })}
          />
        ))}
      </Card>
    </Section>
  );
}
