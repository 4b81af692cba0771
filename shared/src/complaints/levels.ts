/** The level of a complaint, from facts alone (DOMAIN §6), and the reasons one can read. Pure. */
import { addDays, addMonths, dayOf, instantOf } from '../kernel/time';
import type { ComplaintPolicy, Flag, Span } from './policy';
import { IMPACTS, type Impact, type Level, levels } from './vocabulary';

export interface LevelFacts {
  readonly impact: Impact;
  readonly households: number;
  readonly compensationFen: number;
  readonly publicConflict: boolean;
  readonly lawsuit: boolean;
  /** A second complaint about the same matter after it was handled. */
  readonly again: boolean;
  /** A single case that may turn into a local conflict; staff judge it. */
  readonly difficult: boolean;
  /** Different people who complained of the same within a month, this one included. */
  readonly complainants: number;
  /** Being late is for our own reason. */
  readonly delayIsOurs: boolean;
}

/** How long it has been unsolved: time spent waiting for the owner's word doesn't count. */
export interface Elapsed {
  readonly since: Date;
  /** Now, or when we proposed to close. */
  readonly until: Date;
  readonly heldMs: number;
}

export interface LevelReason {
  readonly level: Level;
  readonly text: string;
}

const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  publicConflict: '事情已经公开：聚集、媒体或网络',
  lawsuit: '已经起诉或准备起诉',
  again: '同一件事处理过，又发生了',
  difficult: '情况复杂，需要专人盯住',
};
const flags = Object.keys(FLAG_WORDS) as Flag[];

/** The gravest level whose threshold the value reaches. */
function reached(value: number, thresholds: Readonly<Partial<Record<Level, number>>>): Level | null {
  return levels.find((level) => value >= (thresholds[level] ?? Number.POSITIVE_INFINITY)) ?? null;
}

/** `at` plus a span: months end on the same date or the month's last, in Asia/Shanghai, at the same time of day. */
export function after(at: Date, span: Span): Date {
  const day = dayOf(at);
  const end = 'months' in span ? addMonths(day, span.months) : addDays(day, span.days);
  return new Date(instantOf(end).getTime() + at.getTime() - instantOf(day).getTime());
}

const overdueAt = ({ since, heldMs }: Elapsed, span: Span): Date => new Date(after(since, span).getTime() + heldMs);

function unsolvedFor(elapsed: Elapsed, { unsolved }: ComplaintPolicy): { level: Level; span: Span } | null {
  for (const level of levels) {
    const span = unsolved[level];
    if (span && elapsed.until >= overdueAt(elapsed, span)) return { level, span };
  }
  return null;
}

const saySpan = (span: Span): string => ('months' in span ? `${span.months} 个月` : `${span.days} 天`);

/** `9,999.99`; whole yuan without a point. */
function sayYuan(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return fen % 100 === 0 ? yuan : `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/** Every fact that decides, gravest first; the one of level 4 says that none does. */
export function reasonsFor(facts: LevelFacts, elapsed: Elapsed, policy: ComplaintPolicy): LevelReason[] {
  const late = facts.delayIsOurs ? unsolvedFor(elapsed, policy) : null;
  const found: [Level | null | undefined, string][] = [
    [policy.impact[facts.impact], IMPACTS[facts.impact]],
    [reached(facts.households, policy.households), `${facts.households} 户遇到同样的事`],
    [reached(facts.complainants, policy.complainants), `一个月内 ${facts.complainants} 人投诉同一件事`],
    [reached(facts.compensationFen, policy.compensationFen), `要求维修或赔偿 ${sayYuan(facts.compensationFen)} 元`],
    ...flags.map((flag): [Level | null, string] => [facts[flag] ? policy.flags[flag] : null, FLAG_WORDS[flag]]),
    [late?.level, late ? `满 ${saySpan(late.span)}还没解决，原因在我们` : ''],
  ];
  const reasons = found.flatMap(([level, text]) => (level ? [{ level, text }] : []));
  if (reasons.length === 0) return [{ level: 4, text: '没有更重的情形' }];
  return reasons.sort((a, b) => a.level - b.level);
}

/** What the facts alone make of it. */
export const levelFrom = (facts: LevelFacts, elapsed: Elapsed, policy: ComplaintPolicy): Level =>
  reasonsFor(facts, elapsed, policy)[0]!.level;

/** What a person decided about the level, and what the facts said then. */
export interface Adjustment {
  readonly level: Level;
  readonly from: Level;
}

/** The level that holds. A raise stays whatever the facts say; a lowering lapses when the facts become graver. */
export function levelOf(computed: Level, adjustment: Adjustment | null): Level {
  if (!adjustment) return computed;
  const { level, from } = adjustment;
  if (level < from) return level < computed ? level : computed;
  if (computed < from) return computed;
  return computed > level ? computed : level;
}

export interface Rise {
  readonly at: Date;
  readonly level: Level;
}

/** When time alone will make it graver than `level`; null when it won't. */
export function nextRise(
  facts: Pick<LevelFacts, 'delayIsOurs'>,
  elapsed: Elapsed,
  level: Level,
  policy: ComplaintPolicy,
): Rise | null {
  if (!facts.delayIsOurs) return null;
  const rises = levels.flatMap((graver) => {
    const span = policy.unsolved[graver];
    return span && graver < level ? [{ level: graver, at: overdueAt(elapsed, span) }] : [];
  });
  return rises.filter(({ at }) => at > elapsed.until).sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}
