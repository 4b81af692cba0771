/** What customers need of the house: one question to each capability that has to do with a person. */
import type { CaseRow } from '@jiashu/shared/customers/schema';
import type { Persons } from '../accounts';
import type { Records } from '../history';
import type { Homes } from '../homes';
import type { Vault } from '../infra/vault';
import type { Projects } from '../projects';
import type { CareNote, CareNoteStore } from './store';

/** A case with what the policy asks about it. */
export interface Case extends CaseRow {
  readonly projectId: string;
  /** An agreed visit, and when work began. */
  readonly visit?: { readonly day: string; readonly text: string; readonly startedAt: Date | null } | null;
}

/** Repairs, or complaints: a person's, newest first, and the one with a number. */
export interface CustomerCases {
  ofPerson(personId: string, projectIds: readonly string[], limit: number): Promise<Case[]>;
  byNumber(number: string): Promise<Case | null>;
}

export interface CustomerWorld {
  readonly store: CareNoteStore;
  readonly records: Records<CareNote>;
  readonly vault: Vault;
  readonly homes: Homes;
  readonly projects: Projects;
  readonly persons: Persons;
  readonly cases: readonly CustomerCases[];
  readonly ratings: {
    ofPerson(
      personId: string,
      projectIds: readonly string[],
      limit: number,
    ): Promise<readonly { title: string; score: number | null; words: string; ratedAt: Date | null }[]>;
  };
  readonly letters: {
    readBy(
      personId: string,
      projectIds: readonly string[],
    ): Promise<{ read: number; lastTitle: string | null; lastAt: Date | null }>;
  };
}
