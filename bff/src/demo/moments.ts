/** Points in the company's time, written as a person would note them down. */
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { Visit } from '@jiashu/shared/repairs/rules';
import type { Slot } from '@jiashu/shared/repairs/vocabulary';

/** `-19 20:16` is 20:16 nineteen days ago, `+6 09:30` in six days; `-45m` is forty-five minutes before now. */
export type When = string;

interface Clock {
  readonly now: Date;
  readonly today: Day;
}

/** Throws for what is not a moment. */
export function momentOf(when: When, { now, today }: Clock): Date {
  const [, minutes] = /^-(\d+)m$/.exec(when) ?? [];
  if (minutes) return new Date(now.getTime() - Number(minutes) * 60_000);
  const [, days, time] = /^([+-]?\d+) (\d\d:\d\d)$/.exec(when) ?? [];
  if (!days) throw new Error(`not a moment: ${when}`);
  return instantOf(addDays(today, Number(days)), time);
}

/** `+1 morning`. */
export function visitOf(when: string, today: Day): Visit {
  const [days, slot] = when.split(' ');
  return { day: addDays(today, Number(days)), slot: slot as Slot };
}

/** Something somebody does at a moment of the past. */
export interface Deed {
  readonly at: Date;
  run(): Promise<void>;
}

/** Does everything in the order in which it happened; at the same moment in the order given. */
export async function inOrder(deeds: readonly Deed[]): Promise<void> {
  for (const deed of [...deeds].sort((a, b) => a.at.getTime() - b.at.getTime())) await deed.run();
}
