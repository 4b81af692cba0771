/** For whoever comes back: what changed since he was here, bad news first, before anything he has read already. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import { sayChanges } from '@jiashu/shared/projects/diff';
import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { Heading, Link } from '../../ui';
import { useChanges } from '../useProjects';
import type { Reading } from '../useReading';
import { ChangeLines } from './ChangeLines';

/** So many are said at once; the rest is a tap away. */
const FIRST = 3;

export function SinceLastTime({ projectId, knows }: { projectId: string; knows: NonNullable<Reading['knows']> }) {
  const { data } = useChanges(projectId, knows.version);
  if (!data || data.changes.length === 0) return null;
  const { changes } = data;
  const all = () => open('projects/pages/changes', { id: projectId, from: knows.version });
  const when = sayNear(dayOf(knows.at), dayOf(new Date()));
  return (
    <View className="since gap-6">
      <Heading level={2} eyebrow={`自您${when}看过第 ${knows.version} 版以来`}>
        {sayChanges(changes)}
      </Heading>
      <View className="gap-3">
        <ChangeLines changes={changes.slice(0, FIRST)} />
      </View>
      <Link go onTap={all}>
        {changes.length > FIRST ? `还有 ${changes.length - FIRST} 处，看全部` : '看原来怎么写的'}
      </Link>
    </View>
  );
}
