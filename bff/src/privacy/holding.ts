/** What a capability holds about people, as data: from it come the page, the export, the deletion and the retention table. */
import type { Fate } from '@jiashu/shared/privacy/vocabulary';

/** How a field reads in the export: its name, and what its value means where that isn't plain. */
export type Reading = string | readonly [name: string, say: (value: never) => string];

export interface Holding {
  readonly collection: string;
  /** What it is to the person: `报修`. */
  readonly title: string;
  /** What we need it for. */
  readonly why: string;
  /** How long it is kept if he does nothing. */
  readonly until: string;
  /** Dotted paths that hold the id of whom the record is about. */
  readonly persons: readonly string[];
  /** The blind index of a phone: a record with his number and nobody's id is about him, too. */
  readonly phone?: string;
  /** Paths to the ids of files that go with the record. */
  readonly files?: readonly string[];
  /** A map of parts by home, each about one person: `seats.<home>.personId`, with the homes listed in `keys`. */
  readonly parts?: { readonly map: string; readonly person: string; readonly keys: string };
  /** Paths that hold the id of somebody who acted: he is told that he did, not about whom. */
  readonly actors?: readonly string[];
  /** Deleted by the nightly job so many days after this date, whoever it is about. */
  readonly expires?: { readonly from: string; readonly days: number };
  /** What deleting the account does. */
  readonly fate: Fate;
  /** Depersonalised records lose these fields: names, numbers, blind indexes. */
  readonly clears?: readonly string[];
  /** Sealed texts that are replaced by the name of nobody. */
  readonly renames?: readonly string[];
  /** Texts from which his name and number are taken out. */
  readonly words?: readonly string[];
  /** A date that is set when he goes and it is still open. */
  readonly ends?: string;
  /** Of the record, what a reader needs on the export's page; the JSON beside it holds everything. */
  readonly reads: Readonly<Record<string, Reading>>;
  /** While this path holds true the record may be another's: of these fields he is shown nothing. */
  readonly doubtful?: { readonly path: string; readonly hides: readonly string[] };
  /** Never shown, not even to himself: secrets and what is about others. */
  readonly hides?: readonly string[];
}

/** Collections that say nothing of a person, or only until a clock takes them out, and why. */
export type Impersonal = Readonly<Record<string, string>>;
