/** The three promises: kept ones are ticked, the others say when they will be. */
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { PROMISES, type Promised, promises } from '@jiashu/shared/repairs/vocabulary';
import { Card, ListRow, Mark } from '../../ui';

export function Promises({ repair }: { repair: RepairView }) {
  return (
    <Card kind="list">
      {promises.map((promised) => (
        <ListRow
          key={promised}
          lead={<Mark state={isKept(promised, repair) ? 'done' : 'open'} />}
          title={PROMISES[promised]}
          note={noteOf(promised, repair)}
        />
      ))}
    </Card>
  );
}

const isDone = ({ finished, state }: RepairView) => finished !== null || state === 'closed';
const isKept = (promised: Promised, repair: RepairView): boolean =>
  promised === 'named' ? repair.engineer !== null : isDone(repair);

function noteOf(promised: Promised, repair: RepairView): string {
  if (promised === 'named') return repair.engineer ? `${repair.engineer}，中途不换人` : '谁接单，谁跟到底';
  const done = isDone(repair);
  if (promised === 'covered') return done ? '动手之前铺好、罩好了' : '动手之前铺地膜、罩家具';
  return done ? '碎屑带走，地面擦净了' : '碎屑当天带走，地面擦净';
}
