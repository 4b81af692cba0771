/** What was reported of a building, as everybody reads it. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { ProgressEntry } from '@jiashu/shared/projects/progress/schema';
import type { MilestoneKind } from '@jiashu/shared/projects/vocabulary';
import type { Fact } from '../../history';

interface Data {
  readonly from?: number | string;
  readonly to?: number | string;
  readonly photoId?: string | null;
  readonly milestone?: MilestoneKind;
  readonly doneOn?: string;
  readonly reason?: string;
}

export const photoOf = ({ data }: Fact): string | null => (data as Data).photoId ?? null;

/** Empty for a fact that is no report. */
export function presentEntry(fact: Fact, photos: ReadonlyMap<string, PhotoView>): ProgressEntry[] {
  const data = fact.data as Data;
  const said = { at: fact.at.toISOString(), by: fact.by?.name ?? '' };
  if (fact.type === 'progress.floors')
    return [
      {
        kind: 'floors',
        ...said,
        from: Number(data.from),
        to: Number(data.to),
        photo: photos.get(data.photoId ?? '') ?? null,
      },
    ];
  const milestone = data.milestone!;
  if (fact.type === 'progress.reached') return [{ kind: 'reached', ...said, milestone, doneOn: data.doneOn! }];
  if (fact.type !== 'progress.moved') return [];
  return [{ kind: 'moved', ...said, milestone, from: String(data.from), to: String(data.to), reason: data.reason! }];
}
