/** Puts messages that follow one another under the Shanghai day they came on. */
import { type Day, dayOf } from '@jiashu/shared/kernel/time';

/** The order stays: of entries new first the days come new first, too. */
export function byDay<Entry extends { at: string }>(entries: readonly Entry[]): { day: Day; entries: Entry[] }[] {
  const days: { day: Day; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
