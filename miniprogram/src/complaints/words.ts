/** What the interface says of a complaint as it stands. Pure. */

import { complaintPolicy } from '@jiashu/shared/complaints/policy';
import type { ClockView, ComplaintRow, ComplaintView, Entry } from '@jiashu/shared/complaints/schema';
import { CLOCKS, COMPLAINT_STATES, type ComplaintState, type Level } from '@jiashu/shared/complaints/vocabulary';
import type { Role } from '@jiashu/shared/kernel/roles';
import { dayOf, daysBetween, timeOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayDuration } from '@jiashu/shared/kernel/words';
import type { ChipProps } from '../ui';

type Tone = NonNullable<ChipProps['tone']>;

const TONES: Readonly<Partial<Record<ComplaintState, Tone>>> = { proposed: 'warn', closed: 'good', reopened: 'warn' };

/** The state in a word or two, as the owner reads it. */
export function chipOf(state: ComplaintState): { text: string; tone: Tone } {
  if (state === 'proposed') return { text: '等您答复', tone: 'warn' };
  return { text: COMPLAINT_STATES[state], tone: TONES[state] ?? (state === 'withdrawn' ? 'plain' : 'calm') };
}

/** The latest in one line: our last words and whose they are, else what comes next. */
export function newsOf({ state, lastAnswer, inCharge }: ComplaintRow): string {
  if (state === 'withdrawn') return '您撤回了';
  if (lastAnswer) return inCharge ? `${lastAnswer}　${inCharge}` : lastAnswer;
  return inCharge ? `${inCharge}在办` : '一小时内有人联系您';
}

/** The page's headline: the news, as a sentence. */
export function headlineOf({ state, title, inCharge, reopenUntil }: ComplaintView): { title: string; text: string } {
  const who = inCharge ?? '客户关系中心';
  const say: Readonly<Record<ComplaintState, string>> = {
    submitted: '我们收到了。客户关系中心一小时内联系您。',
    accepted: `${who}接下了，这件事从头到尾都找得到人。`,
    investigating: '正在查原因，查清了先告诉您。',
    negotiating: '原因清楚了，正在和您一起定怎么办。',
    handling: '按定下的办法在办，有进展就写在下面。',
    proposed: '我们提议这样了结。您没同意之前，这件事不会关闭。',
    closed: reopenUntil ? '已经了结。要是没办好，30 天内可以重开一次。' : '已经了结。再有同样的事，请另立一件。',
    reopened: '您重开了这件事，钟重新走，级别也重算了。',
    withdrawn: '您撤回了这件事。要说的话随时可以再提。',
  };
  return { title: state === 'proposed' ? `${title}，等您说一声行不行` : title, text: say[state] };
}

const WATCHERS: Readonly<Partial<Record<Role, string>>> = {
  projectManager: '项目总',
  regionManager: '区域公司',
  groupManager: '集团',
};

/** Who watches a complaint of this level: the highest tier that it alarms. */
export function watcherOf(level: Level): string {
  const alarmed = complaintPolicy.alarm[level];
  const highest = alarmed[alarmed.length - 1];
  return (highest && WATCHERS[highest]) ?? '客户关系中心';
}

/** `第 11 天`, counted in calendar days from 1; what ended says how long it took. */
export function dayCount({ filedAt, endedAt }: Pick<ComplaintView, 'filedAt' | 'endedAt'>, now: Date): string {
  const days = daysBetween(dayOf(new Date(filedAt)), dayOf(endedAt ? new Date(endedAt) : now)) + 1;
  return endedAt ? `用了 ${days} 天` : `第 ${days} 天`;
}

const ADVANCED: Readonly<Partial<Record<ComplaintState, string>>> = {
  investigating: '开始查原因',
  negotiating: '开始商量方案',
  handling: '按方案开始办',
};

/** A thread entry's title; the company's states and names in it. */
export function entryTitle(entry: Entry, mine: string): string {
  const who = entry.byOwner ? mine : (entry.by ?? '');
  const titles: Readonly<Record<Entry['kind'], string>> = {
    filed: `${who}投诉`,
    added: `${who}补充`,
    accepted: entry.person && entry.person !== who ? `${who}受理，由${entry.person}负责` : `${who}受理`,
    advanced: `${who}${(entry.state && ADVANCED[entry.state]) ?? ''}`,
    arrived: `${who}到了现场`,
    assigned: `交给${entry.person ?? ''}处理`,
    answered: `${who}答复`,
    noted: `${who}记了一笔`,
    corrected: `${who}更正了事实`,
    levelled: entry.by ? `${who}调整了级别` : '到时间还没解决，级别升了',
    proposed: `${who}提议了结`,
    disagreed: `${who}没有同意`,
    closed: entry.byOwner ? `${who}同意了结` : `${who}了结`,
    withdrawn: `${who}撤回`,
    reopened: `${who}重开`,
  };
  return entry.levelName && entry.kind !== 'filed'
    ? `${titles[entry.kind]}，按${entry.levelName}办`
    : titles[entry.kind];
}

const PROMISES: Readonly<Record<ClockView['kind'], string>> = {
  response: '一小时内有人联系您',
  onSite: '两小时内有人到现场',
  investigation: '两小时内开始查',
  firstAnswer: '一天之内给第一个说法',
  closing: '办完，请您答复',
};

const sayShort = (at: Date): string => `${sayDay(dayOf(at))} ${timeOf(at)}`;

/** `11 月 6 日 08:50 前　实际 08:12`. */
function sayPromised(due: Date, done: Date | null): string {
  const before = `${sayShort(due)} 前`;
  if (!done) return before;
  return `${before}　实际 ${dayOf(done) === dayOf(due) ? timeOf(done) : sayShort(done)}`;
}

/** A clock as a promise to the owner: kept, late, or still to come. */
export function promiseOf({ kind, dueAt, doneAt, late }: ClockView, now: Date) {
  const lateBy = sayDuration((doneAt ? new Date(doneAt) : now).getTime() - new Date(dueAt).getTime());
  return {
    text: PROMISES[kind],
    note: sayPromised(new Date(dueAt), doneAt ? new Date(doneAt) : null),
    state: late ? ('late' as const) : doneAt ? ('done' as const) : ('open' as const),
    word: late ? (doneAt ? `晚了 ${lateBy}` : `已晚 ${lateBy}`) : doneAt ? '做到' : '还没到期',
  };
}

/** A moment beside words at the desk: `今天 17:30`, `10 日 20:40`, `10 月 3 日 20:40`. */
export function sayDeskMoment(at: Date, now: Date): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return `今天 ${timeOf(at)}`;
  const near = day.slice(0, 7) === dayOf(now).slice(0, 7);
  return `${near ? `${Number(day.slice(8))} 日` : sayDay(day)} ${timeOf(at)}`;
}

/** A clock in a queue: `剩 6:48`, `超 3 天`, or the day. */
export function dueWords(due: { kind: ClockView['kind']; at: string }, now: Date): { due: string; dueFor: string } {
  const ms = new Date(due.at).getTime() - now.getTime();
  return { due: sayLeft(ms), dueFor: CLOCKS[due.kind] };
}

/** `剩 6:48` under a day, `剩 3 天` above; `超` when it is over. */
export function sayLeft(ms: number): string {
  const word = ms < 0 ? '超' : '剩';
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes >= 24 * 60) return `${word} ${Math.floor(minutes / 1440)} 天 ${Math.floor((minutes % 1440) / 60)} 时`;
  return `${word} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
