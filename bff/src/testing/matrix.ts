/** The authorisation matrix: for every endpoint, who of the test company is let in. A missing row does not compile. */
import type { Contract } from '@jiashu/shared/kernel/endpoint';
import { PEOPLE, type Who } from './company';
import type { House } from './house';

export interface MatrixRow {
  /** Everybody else is refused: 401 when not signed in, else 403 or 404. */
  readonly allowed: 'everybody' | 'signedIn' | readonly Who[];
  /** A valid input; made anew after each caller who was let in, so that what he did doesn't stop the next. */
  input(house: House): object | Promise<object>;
  /** Instead of `input` where a valid one depends on who calls. */
  inputOf?(house: House, who: Who | null): object | Promise<object>;
}

export type Matrix<C extends Contract> = { readonly [K in keyof C]: MatrixRow };

const everyWho = Object.keys(PEOPLE) as Who[];
/** Everybody who could call: `null` has not signed in. */
export const callers: readonly (Who | null)[] = [null, ...everyWho];

/** Staff of any kind and project. */
export const STAFF: readonly Who[] = everyWho.filter(
  (who) => !['owner', 'tenant', 'neighbour', 'ownerIn5', 'otherOwner', 'visitor'].includes(who),
);

export function isAllowed({ allowed }: MatrixRow, who: Who | null): boolean {
  if (allowed === 'everybody') return true;
  return who !== null && (allowed === 'signedIn' || allowed.includes(who));
}
