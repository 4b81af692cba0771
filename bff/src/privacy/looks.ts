/** A whole ledger that was taken out, as each owner in it reads it; one who signs in later finds it then. */
import { derivedId } from '../history';
import type { PrivacyWorld } from './world';

/** One taking of a ledger. */
interface Taking {
  readonly id: string;
  readonly byId: string;
  readonly byTitle: string;
  readonly words: string;
  readonly at: Date;
}

export interface Looks {
  /** Notes the taking for everybody who stands in the ledger, once, however often it is called. */
  note(taking: Taking, members: readonly { readonly _id: string; readonly personId: string | null }[]): Promise<void>;
}

const BATCH = 500;

export function createLooks({ store }: Pick<PrivacyWorld, 'store'>): Looks {
  return {
    async note({ id, ...taking }, members) {
      for (let at = 0; at < members.length; at += BATCH)
        await store.addReveals(
          members.slice(at, at + BATCH).map(({ _id: memberId, personId }) => ({
            _id: derivedId('ledger look', id, memberId),
            ...{ memberId, personId, field: 'ledger' as const, reason: 'ledger' as const },
            ...taking,
          })),
        );
    },
  };
}

/** What was noted of him before we knew that it was him. */
export async function adoptLooks({ store, homes }: PrivacyWorld, personId: string): Promise<void> {
  await store.adoptReveals(await homes.memberIdsOf(personId), personId);
}
