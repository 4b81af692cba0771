/** Plays the spreadsheets that were sent in: one waits to be mended. */
import { type Deed, momentOf } from './moments';
import { personNamed } from './people';
import { projectIdOf } from './places';
import { LEDGER_FILES } from './texts/ledger';
import type { Company } from './world';

export const ledgerDeeds = (company: Company): Deed[] =>
  LEDGER_FILES.map(({ who, project, sent, name, rows }) => {
    const at = momentOf(sent, company);
    const file = { name, text: rows.join('\n') };
    const input = { projectId: projectIdOf(project), name };
    return { at, run: () => company.stage.send('ledger.upload', personNamed(who), at, input, file) };
  });
