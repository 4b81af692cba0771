/** Whether a number that a file corrects puts in doubt who is in the home by the one before (DOMAIN §12). Pure. */

/** What a file does to the number of somebody in the ledger. */
export interface NumberChange {
  /** What the numbers are compared by; null where there is none. */
  readonly was: string | null;
  readonly becomes: string | null;
  /** Who has come to be him by signing in; null while nobody has. */
  readonly personId: string | null;
  /** Who has proved the number it becomes. */
  readonly holderId: string | null;
}

/**
 * He came in by a number that the ledger no longer has, and hasn't proved the new one. Who was confirmed on his papers,
 * without a number, stays beyond doubt.
 */
export const isDoubted = ({ was, becomes, personId, holderId }: NumberChange): boolean =>
  personId !== null && was !== null && becomes !== null && was !== becomes && holderId !== personId;
