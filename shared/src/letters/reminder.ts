/** Who is told of a letter once more, and when. Pure. */

const DAY_MS = 86_400_000;
/** Between the letter and its first reminder, and between one reminder and the next. */
const REMINDER_DAYS = 3;

/** From when the next reminder may go out. */
export const nextReminderAt = (publishedAt: Date, remindedAt: Date | null): Date =>
  new Date((remindedAt ?? publishedAt).getTime() + REMINDER_DAYS * DAY_MS);

export const mayRemind = (publishedAt: Date, remindedAt: Date | null, now: Date): boolean =>
  now >= nextReminderAt(publishedAt, remindedAt);

/**
 * Everybody it is addressed to who has not read it himself. That somebody else in his home has makes no difference: he
 * may never have heard of it.
 */
export const isReminded = (personId: string, readers: ReadonlySet<string>): boolean => !readers.has(personId);
