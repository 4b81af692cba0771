/** When those who have not read a letter may be told once more. Pure. */

const DAY_MS = 86_400_000;
/** Between the letter and its first reminder, and between one reminder and the next. */
const REMINDER_DAYS = 3;

/** From when the next reminder may go out. */
export const nextReminderAt = (publishedAt: Date, remindedAt: Date | null): Date =>
  new Date((remindedAt ?? publishedAt).getTime() + REMINDER_DAYS * DAY_MS);

export const mayRemind = (publishedAt: Date, remindedAt: Date | null, now: Date): boolean =>
  now >= nextReminderAt(publishedAt, remindedAt);
