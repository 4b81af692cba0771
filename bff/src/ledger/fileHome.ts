/** A home as the file says it, with its phones as they are compared. */
import type { CheckedRow } from '@jiashu/shared/ledger/crossCheck';
import { gatherHome, type LedgerHome } from '@jiashu/shared/ledger/diff';
import type { Vault } from '../infra/vault';

export const fileHome = (
  vault: Vault,
  rows: readonly Pick<CheckedRow, 'home' | 'dates' | 'owners'>[],
  known: LedgerHome | null,
) =>
  gatherHome(
    rows.map(({ home, dates, owners }) => ({
      home: home!,
      dates,
      owners: owners.map((owner) => ({ ...owner, phoneIndex: owner.phone && vault.blindIndex(owner.phone) })),
    })),
    known?.owners ?? [],
  );
