/** Points in the company's time, written as a person would note them down. */
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { Visit } from '@jiashu/shared/repairs/rules';
import type { Slot } from '@jiashu/shared/repairs/vocabulary';

/**
 * `-19 20:16` is 20:16 nineteen days ago, `+6 09:30` in six days; `-45m` is forty-five minutes before now. Weekends go by
 * name: `sat+0` is the first Saturday that is at least three days off, `fri+0` and `sun+0` are beside it, `sun-5` is five
 * weeks before.
 */
export type When = string;

interface Clock {
  readonly now: Date;
  readonly today: Day;
}

/** Throws for what is not a moment. */
export function momentOf(when: When, { now, today }: Clock): Date {
  const [, minutes] = /^-(\d+)m$/.exec(when) ?? [];
  if (minutes) return new Date(now.getTime() - Number(minutes) * 60_000);
  const [, day, time] = /^(\S+) (\d\d:\d\d)$/.exec(when) ?? [];
  if (!day) throw new Error(`not a moment: ${when}`);
  return instantOf(dayNamed(day, today), time);
}

const BESIDE_SATURDAY: Readonly<Record<string, number>> = { fri: -1, sat: 0, sun: 1 };
const SATURDAY = 6;

function dayNamed(name: string, today: Day): Day {
  const [, weekday, weeks] = /^(fri|sat|sun)([+-]\d+)$/.exec(name) ?? [];
  if (weekday) {
    const soonest = addDays(today, 3);
    const saturday = addDays(soonest, (SATURDAY - new Date(`${soonest}T00:00:00Z`).getUTCDay() + 7) % 7);
    return addDays(saturday, BESIDE_SATURDAY[weekday]! + Number(weeks) * 7);
  }
  if (!/^[+-]?\d+$/.test(name)) throw new Error(`not a day: ${name}`);
  return addDays(today, Number(name));
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
  /** It gives its record the next number: of a week's deeds these come first, one after the other. */
  readonly numbers?: true;
}

/** Does everything in the order in which it happened; at the same moment in the order given. */
async function inOrder(deeds: readonly Deed[]): Promise<void> {
  for (const deed of [...deeds].sort((a, b) => a.at.getTime() - b.at.getTime())) await deed.run();
}

const WEEK_MS = 7 * 86_400_000;

/**
 * Lanes go side by side, each in its own order, and none is ever more than a week ahead of another: what one lane lets
 * expire by its clock (an invitation to rate stands two weeks) is then never still wanted by another.
 */
export async function sideBySide(lanes: readonly (readonly Deed[])[]): Promise<void> {
  const weekOf = ({ at }: Deed) => Math.floor(at.getTime() / WEEK_MS);
  const weeks = [...new Set(lanes.flatMap((lane) => lane.map(weekOf)))].sort((a, b) => a - b);
  for (const week of weeks) {
    const thisWeek = lanes.map((lane) => lane.filter((deed) => weekOf(deed) === week));
    await inOrder(thisWeek.flat().filter(({ numbers }) => numbers));
    await Promise.all(thisWeek.map((lane) => inOrder(lane.filter(({ numbers }) => !numbers))));
  }
}
