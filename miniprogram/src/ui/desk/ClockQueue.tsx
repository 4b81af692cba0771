/** A queue's rows as they come page by page, in groups by when they are due; its five states. */
import { Link } from '../Link';
import { Resource, type ResourceState } from '../Resource';
import { SkeletonList } from '../Skeleton';
import { Empty } from '../States';
import type { ClockGroup } from './byClock';
import { QueueGroup, QueueRow, type QueueRowProps } from './Queue';

interface Props<Row> {
  pages: ResourceState<{ items: readonly Row[] }> & { more?: (() => unknown) | undefined };
  groups: readonly ClockGroup<Row>[];
  words: (row: Row) => Omit<QueueRowProps, 'open' | 'onTap'>;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** What is said when nothing waits. */
  nothing: readonly [title: string, text: string];
}

export function ClockQueue<Row extends { id: string }>({
  pages,
  groups,
  words,
  chosen,
  onChoose,
  nothing,
}: Props<Row>) {
  const [title, text] = nothing;
  return (
    <>
      <Resource
        of={pages}
        skeleton={<SkeletonList rows={6} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty title={title} icon="check">
            {text}
          </Empty>
        }
      >
        {() =>
          groups.map(({ title: name, rows, late }) => (
            <QueueGroup key={name} title={name} count={rows.length} late={late}>
              {rows.map((row) => (
                <QueueRow key={row.id} {...words(row)} open={row.id === chosen} onTap={() => onChoose(row.id)} />
              ))}
            </QueueGroup>
          ))
        }
      </Resource>
      {pages.more && <Link onTap={() => void pages.more?.()}>再往下</Link>}
    </>
  );
}
