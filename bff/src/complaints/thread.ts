/** The thread of a complaint, read from its history: what was said and done, by whom. */
import { type ComplaintState, type EntryKind, entryKinds, type Level } from '@jiashu/shared/complaints/vocabulary';
import type { Fact } from '../history';
import type { Complaint } from './schema';

export interface ThreadEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly by: string | null;
  readonly byOwner: boolean;
  readonly text: string;
  readonly photoIds: readonly string[];
  readonly state: ComplaintState | null;
  /** Whom it names. */
  readonly personId: string | null;
  /** The level it got by this, where it changed. */
  readonly level: Level | null;
}

/** What a fact of a complaint can carry. */
interface Data {
  readonly text?: string;
  readonly photoIds?: readonly string[];
  readonly to?: ComplaintState;
  readonly personId?: string;
  readonly level?: { readonly from: Level | null; readonly to: Level };
  /** The how-manieth change of the complaint this was. */
  readonly step: number;
}

const dataOf = ({ data }: Fact) => data as unknown as Data;

/** Facts that name somebody of ours; a closed one names the owner, which is no news. */
const NAMING: readonly EntryKind[] = ['accepted', 'assigned'];
const INSIDE: readonly EntryKind[] = ['noted'];

const kindOf = ({ type }: Fact): EntryKind | undefined => entryKinds.find((kind) => type === `complaints.${kind}`);

/** Oldest first. An owner never gets what was written inside. */
export function threadOf(facts: readonly Fact[], complaint: Complaint, reader: 'owner' | 'staff'): ThreadEntry[] {
  const inOrder = [...facts].sort((a, b) => dataOf(a).step - dataOf(b).step);
  return inOrder.flatMap((fact) => {
    const kind = kindOf(fact);
    return !kind || (reader === 'owner' && INSIDE.includes(kind)) ? [] : [entryOf(fact, kind, complaint)];
  });
}

function entryOf(fact: Fact, kind: EntryKind, complaint: Complaint): ThreadEntry {
  const { text = '', photoIds = [], to = null, personId = null, level } = dataOf(fact);
  return {
    id: fact.id,
    kind,
    at: fact.at,
    by: fact.by?.name ?? null,
    byOwner: fact.by?.personId === complaint.personId,
    text,
    photoIds,
    state: to,
    personId: NAMING.includes(kind) ? personId : null,
    level: level?.to ?? null,
  };
}
