/** What a building's timeline says of one milestone. */
import { type Day, daysBetween } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { lateBy } from '@jiashu/shared/projects/progress/rules';
import type { ProgressEntry } from '@jiashu/shared/projects/progress/schema';
import type { Milestone } from '@jiashu/shared/projects/rules';
import { MILESTONES } from '@jiashu/shared/projects/vocabulary';

export type Move = Extract<ProgressEntry, { kind: 'moved' }>;

/** Every time the day of this milestone was moved, oldest first. */
export const movesOf = (entries: readonly ProgressEntry[], { kind }: Milestone): Move[] =>
  entries.flatMap((entry) => (entry.kind === 'moved' && entry.milestone === kind ? entry : []));

/** `封顶，晚 4 天`. */
export function sayMilestone(milestone: Milestone, today: Day): { title: string; late: string } {
  const days = lateBy(milestone, today);
  const late = days > 0 ? `晚 ${days} 天` : days < 0 ? `早 ${-days} 天` : '';
  return { title: MILESTONES[milestone.kind], late };
}

/** When it came, or when it is expected. */
export function sayWhen({ expectedOn, doneOn }: Milestone, today: Day): string {
  if (doneOn) return `${sayFullDay(doneOn)} 完成`;
  if (expectedOn < today) return `本该 ${sayFullDay(expectedOn)}，还没完成`;
  return `预计 ${sayFullDay(expectedOn)}，还有约 ${daysBetween(today, expectedOn)} 天`;
}

/** `从 2027 年 1 月 16 日改到 2027 年 1 月 20 日，晚 4 天`. */
export function sayMove({ from, to }: Move): string {
  const days = daysBetween(from, to);
  return `从 ${sayFullDay(from)}改到 ${sayFullDay(to)}，${days > 0 ? `晚 ${days}` : `早 ${-days}`} 天`;
}
