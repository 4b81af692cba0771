/** What a project's page says of dates, distances and buildings: short, and the bad news with its number. */
import { type Day, daysBetween } from '@jiashu/shared/kernel/time';
import { sayDay, sayFullDay } from '@jiashu/shared/kernel/words';
import type { Milestone } from '@jiashu/shared/projects/rules';
import type { BuildingView, ProjectView } from '@jiashu/shared/projects/schema';
import { MILESTONES } from '@jiashu/shared/projects/vocabulary';
import { sayYearAndMonth } from '@jiashu/shared/projects/words';

const FEW = '零一二三四五六七八九十';
/** `五` up to ten, figures above. */
export const sayCount = (n: number): string => FEW[n] ?? String(n);

/** `11 月 12 日`, with the year where it is another one than today's. */
export const sayDate = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? sayDay(day) : sayFullDay(day);

/** `2027.1.20`: how dates stand in a table. */
export const shortDate = (day: Day): string => day.split('-').map(Number).join('.');

/** `400-000-1121` for a number as it is dialled; others as they are. */
export const sayPhone = (number: string): string => number.replace(/^(400)(\d{3})(\d{4})$/, '$1-$2-$3');

/** How far a building is, in as few words as fit under its tower. */
export function sayReached({ floors, builtFloors, milestones }: BuildingView): string {
  const reached = milestones.filter(({ doneOn }) => doneOn !== null).at(-1)?.kind;
  if (reached === 'handover') return '已交付';
  if (builtFloors > 0 && builtFloors < floors) return `${builtFloors} 层`;
  if (reached === 'groundbreaking') return '地下室';
  return reached ? MILESTONES[reached] : '未开工';
}

/** What became of one milestone: its day, whether it is only expected, and how many days it is late (negative: early). */
export function outcomeOf({ plannedOn, expectedOn, doneOn }: Milestone) {
  const day = doneOn ?? expectedOn;
  return { day, expected: doneOn === null, late: daysBetween(plannedOn, day) };
}

/** `晚 4 天`, `早 2 天`; empty when it is on the day. */
export const sayLate = (days: number): string => (days === 0 ? '' : days > 0 ? `晚 ${days} 天` : `早 ${-days} 天`);

/** The promise that matters most: which buildings' handover has moved and to when. */
export function sayHandover(buildings: ProjectView['buildings'], today: Day): string {
  const moved = buildings.flatMap(({ name, milestones }) => {
    const handover = milestones.find(({ kind, doneOn }) => kind === 'handover' && doneOn === null);
    const changed = handover && handover.expectedOn !== handover.plannedOn;
    return changed
      ? `${name}的交付从 ${sayDate(handover.plannedOn, today)}改到 ${sayDate(handover.expectedOn, today)}`
      : [];
  });
  return moved.length > 0 ? `${moved.join('；')}。` : '交付日期没有变。';
}

/** `2027 年 9 月交付`; `起交付` where the buildings have different days. */
export function sayHandoverMonth({ handoverOn, buildings }: Pick<ProjectView, 'handoverOn' | 'buildings'>): string {
  const months = buildings.flatMap(({ milestones }) =>
    milestones.flatMap(({ kind, expectedOn, doneOn }) =>
      kind === 'handover' ? (doneOn ?? expectedOn).slice(0, 7) : [],
    ),
  );
  const first = [handoverOn.slice(0, 7), ...months].sort()[0] ?? '';
  return `${sayYearAndMonth(first)}${months.some((month) => month !== first) ? '起' : ''}交付`;
}
