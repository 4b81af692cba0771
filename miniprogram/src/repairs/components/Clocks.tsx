/** What we promised by when, and whether it was kept: missed ones say so. */
import { sayDuration, sayMoment } from '@jiashu/shared/kernel/words';
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { CLOCKS } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { Card, ListRow, Mark } from '../../ui';

type ClockView = RepairView['clocks'][number];

export function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  const now = new Date();
  return (
    <Card kind="list">
      {clocks.map((clock) => (
        <ListRow
          key={clock.kind}
          lead={<Mark state={markOf(clock)} />}
          title={CLOCKS[clock.kind]}
          note={`最晚 ${sayMoment(new Date(clock.dueAt), now)}`}
          side={<View className={clock.late ? 'strong bad' : ''}>{verdictOf(clock, now)}</View>}
        />
      ))}
    </Card>
  );
}

function markOf({ metAt, late }: ClockView): 'done' | 'late' | 'open' {
  if (late) return 'late';
  return metAt ? 'done' : 'open';
}

/** `18 分钟前做到`, `晚了 12 分钟`, `还有 40 分钟`. */
export function verdictOf({ dueAt, metAt, late }: ClockView, now: Date): string {
  const due = new Date(dueAt).getTime();
  const at = metAt ? new Date(metAt).getTime() : now.getTime();
  const apart = sayDuration(Math.abs(due - at));
  if (late) return metAt ? `晚了 ${apart}` : `已超 ${apart}`;
  return metAt ? `早了 ${apart}` : `还有 ${apart}`;
}
