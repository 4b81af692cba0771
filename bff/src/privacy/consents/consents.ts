/** What a person agreed to, and whom one may still invite. */
import type { ConsentView } from '@jiashu/shared/privacy/schema';
import { type Channel, POLICY_VERSION, PURPOSES, type Purpose, purposes } from '@jiashu/shared/privacy/vocabulary';
import type { Connection } from 'mongoose';
import { derivedId } from '../../history';
import { type Consent, createConsentStore } from './store';

export interface Consents {
  /** Those of the people who have not said no to this purpose. */
  willing(personIds: readonly string[], purpose: Purpose): Promise<string[]>;
  of(personId: string): Promise<{ policyVersion: string; consents: ConsentView[] }>;
  say(personId: string, purpose: Purpose, given: boolean, channel: Channel, at: Date): Promise<void>;
}

export function openConsents(db: Connection): Consents {
  const store = createConsentStore(db);
  return {
    async willing(personIds, purpose) {
      const refusing = await store.refusing(personIds, purpose);
      return personIds.filter((personId) => !refusing.has(personId));
    },
    async of(personId) {
      const said = new Map((await store.of(personId)).map((consent) => [consent.purpose, consent]));
      return { policyVersion: POLICY_VERSION, consents: purposes.map((purpose) => view(purpose, said.get(purpose))) };
    },
    say: (personId, purpose, given, channel, at) =>
      store.say({
        _id: derivedId('consent', personId, purpose),
        personId,
        purpose,
        given,
        channel,
        at,
        version: POLICY_VERSION,
        past: [],
      }),
  };
}

/** The policy counts as agreed to only once it was, and in the version in force; the rest until he says no. */
function view(purpose: Purpose, said: Consent | undefined): ConsentView {
  const given = purpose === 'policy' ? said?.given === true && said.version === POLICY_VERSION : said?.given !== false;
  return {
    purpose,
    ...PURPOSES[purpose],
    given,
    version: said?.version ?? null,
    at: said?.at.toISOString() ?? null,
    channel: said?.channel ?? null,
    past: [...(said?.past ?? [])].reverse().map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
  };
}
