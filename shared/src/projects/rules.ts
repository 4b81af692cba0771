/** How far a building is, against its plan. Pure; days are Asia/Shanghai. */
import { type Day, daysBetween } from '../kernel/time';
import type { MilestoneKind } from './vocabulary';

export interface Milestone {
  readonly kind: MilestoneKind;
  readonly plannedOn: Day;
  /** When we now expect it; the plan where nothing moved. */
  readonly expectedOn: Day;
  /** When it was reached; null while still to come. */
  readonly doneOn: Day | null;
}

export interface Building {
  readonly floors: number;
  readonly builtFloors: number;
  readonly milestones: readonly Milestone[];
}

/** The milestone a building is working towards; null when all are reached. */
export const nextMilestone = (building: Building): Milestone | null =>
  building.milestones.find(({ doneOn }) => doneOn === null) ?? null;

const milestone = (building: Building, kind: MilestoneKind) =>
  building.milestones.find((one) => one.kind === kind) ?? null;

/** Floors the plan wants by `today`: even steps from 正负零 to 封顶. Null where the plan lacks either. */
export function plannedFloors(building: Building, today: Day): number | null {
  const from = milestone(building, 'groundLevel')?.plannedOn;
  const to = milestone(building, 'toppedOut')?.plannedOn;
  if (!from || !to) return null;
  const share = daysBetween(from, today) / Math.max(1, daysBetween(from, to));
  return Math.max(0, Math.min(building.floors, Math.round(building.floors * share)));
}

/** Days behind the plan at the next milestone; negative when ahead, 0 when all is done. */
export function daysLate(building: Building): number {
  const next = nextMilestone(building);
  return next ? daysBetween(next.plannedOn, next.expectedOn) : 0;
}

/** Structure built, 0–100, rounded. */
export const structurePercent = ({ floors, builtFloors }: Building): number => Math.round((100 * builtFloors) / floors);

/** The news in a few words: `盖到第 18 层`, `已封顶`, `地下室施工中`. */
export function progressNews(building: Building): string {
  const reached = [...building.milestones].reverse().find(({ doneOn }) => doneOn !== null)?.kind;
  if (reached === 'handover') return '已交付';
  if (reached === 'completion') return '已竣工备案';
  if (reached && reached !== 'groundbreaking' && reached !== 'groundLevel') return NEWS[reached];
  if (building.builtFloors > 0) return `盖到第 ${building.builtFloors} 层`;
  return reached ? '正在做地下室' : '还没开工';
}

const NEWS: Readonly<Record<'toppedOut' | 'scaffoldDown' | 'facade' | 'landscape', string>> = {
  toppedOut: '主体已封顶',
  scaffoldDown: '外架已拆下',
  facade: '外立面已完成',
  landscape: '园林已完成',
};
