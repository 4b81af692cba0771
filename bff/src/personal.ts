/** Everything the house holds about people: every capability's holdings, one line each, and what holds nothing. */
import { accountHoldings } from './accounts/personal';
import { complaintHoldings } from './complaints/personal';
import { customerHoldings } from './customers/personal';
import { eventHoldings } from './events/personal';
import { fileHoldings } from './files/personal';
import { historyHoldings } from './history/personal';
import { homeHoldings } from './homes/personal';
import { inboxHoldings } from './inbox/personal';
import { ledgerHoldings } from './ledger/personal';
import { letterHoldings } from './letters/personal';
import { organisationHoldings } from './organisation/personal';
import type { Holding, Impersonal } from './privacy';
import { privacyHoldings } from './privacy/personal';
import { projectHoldings } from './projects/personal';
import { prospectHoldings } from './prospects/personal';
import { ratingHoldings } from './ratings/personal';
import { repairHoldings } from './repairs/personal';

export const holdings: readonly Holding[] = [
  ...accountHoldings,
  ...homeHoldings,
  ...ledgerHoldings,
  ...projectHoldings,
  ...organisationHoldings,
  ...prospectHoldings,
  ...letterHoldings,
  ...eventHoldings,
  ...repairHoldings,
  ...complaintHoldings,
  ...ratingHoldings,
  ...customerHoldings,
  ...inboxHoldings,
  ...fileHoldings,
  ...historyHoldings,
  ...privacyHoldings,
];

export const impersonal: Impersonal = {
  projects: 'what everybody may read',
  regions: 'the organisation',
  organisationEdits: 'what was edited in the organisation; the history says by whom',
  ledgerRows: 'rows of a company’s spreadsheet, sealed; gone when the import can no longer be undone',
  ledgerChanges: 'what an import changed, sealed; gone when it can no longer be undone',
  transfers: 'sales of homes; the new owners’ names only until they belong to it',
  letterShares: 'addresses of letters that may be passed on',
  serviceCounts: 'numbers of a month',
  retries: 'facts on their way',
  jobs: 'work that waits; it names records, never people',
  repairNumbers: 'counters',
  complaintNumbers: 'counters',
  oneTimeCodes: 'hashes under a blind index; gone after a day',
  codeCounts: 'counters under blind indexes; gone after a day',
  idempotency: 'answers, sealed, under a hash; gone after a day',
  resealing: 'how far a rotation is',
  migrations: 'the database itself',
  locks: 'the database itself',
  demo: 'the demo company',
};
