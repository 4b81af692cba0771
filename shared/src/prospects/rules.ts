/** The clock of a prospect's question, and when a viewing earns a service card (DOMAIN §2, step 1). Pure. */

export interface ProspectPolicy {
  /** A question is answered within this many hours, round the clock. */
  readonly answerHours: number;
  /** So many of one person's questions about one project may wait at a time. */
  readonly mostWaiting: number;
}

/** DOMAIN leaves the hours of a prospect's question open: a day, as for a complaint's first answer. */
export const prospectPolicy: ProspectPolicy = { answerHours: 24, mostWaiting: 5 };

const HOUR_MS = 3_600_000;

export const answerDue = (askedAt: Date, { answerHours }: ProspectPolicy): Date =>
  new Date(askedAt.getTime() + answerHours * HOUR_MS);

interface Asked {
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
}

/** Answered after its time, or still waiting when its time is over. */
export const isAnswerLate = ({ dueAt, answeredAt }: Asked, now: Date): boolean => (answeredAt ?? now) > dueAt;

interface Visit {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly checkedInAt: Date | null;
}

/** Where a viewing stands for who booked it. */
export function viewingState({ endsAt, checkedInAt }: Visit, now: Date): 'coming' | 'came' | 'missed' {
  if (checkedInAt) return 'came';
  return now < endsAt ? 'coming' : 'missed';
}
export type ViewingState = ReturnType<typeof viewingState>;
export const viewingStates = ['coming', 'came', 'missed'] as const satisfies readonly ViewingState[];
