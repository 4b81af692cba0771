/** Turns a demo text into the words of a day: `{-3}` is three days before it, `{+10w}` ten days after with the weekday. */
import { addDays, type Day, weekdayOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayMonth } from '@jiashu/shared/kernel/words';

const PLACE = /\{([^{}]+)\}/g;
const OFFSET = /^([+-]?\d+)(w?)$/;

/** What a text may name besides days: `{3.floors}` is looked up as `3.floors`. */
export type Terms = (name: string) => string | undefined;

/** Throws for a place it can't fill, so that no brace ever reaches a reader. */
export function wordsOn(on: Day, text: string, terms: Terms = () => undefined): string {
  return text.replace(PLACE, (place, name: string) => {
    const said = dayNamed(on, name) ?? terms(name);
    if (said === undefined) throw new Error(`nothing to put for ${place} in: ${text}`);
    return said;
  });
}

function dayNamed(on: Day, name: string): string | undefined {
  if (name === 'month') return sayMonth(on.slice(0, 7));
  if (name === 'year') return on.slice(0, 4);
  const [, days, withWeekday] = OFFSET.exec(name) ?? [];
  if (days === undefined) return undefined;
  const day = addDays(on, Number(days));
  return withWeekday ? `${sayDay(day)}${weekdayOf(day)}` : sayDay(day);
}
