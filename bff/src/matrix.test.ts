/** Every endpoint × everybody: who is let in and who is not. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { complaints } from '@jiashu/shared/complaints/contract';
import { customers } from '@jiashu/shared/customers/contract';
import { events } from '@jiashu/shared/events/contract';
import { figures } from '@jiashu/shared/figures/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import type { Contract } from '@jiashu/shared/kernel/endpoint';
import { ledger } from '@jiashu/shared/ledger/contract';
import { letters } from '@jiashu/shared/letters/contract';
import { letterQuestions } from '@jiashu/shared/letters/questions/contract';
import { letterReading } from '@jiashu/shared/letters/reading/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import { privacy } from '@jiashu/shared/privacy/contract';
import { projects } from '@jiashu/shared/projects/contract';
import { progress } from '@jiashu/shared/projects/progress/contract';
import { prospects } from '@jiashu/shared/prospects/contract';
import { ratings } from '@jiashu/shared/ratings/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountMatrix } from './accounts/accounts.matrix';
import { complaintMatrix } from './complaints/complaints.matrix';
import { customerMatrix } from './customers/customers.matrix';
import { eventMatrix } from './events/events.matrix';
import { figureMatrix } from './figures/figures.matrix';
import { homeMatrix } from './homes/homes.matrix';
import { inboxMatrix } from './inbox/inbox.matrix';
import { ledgerMatrix } from './ledger/ledger.matrix';
import { letterMatrix } from './letters/letters.matrix';
import { questionMatrix } from './letters/questions/questions.matrix';
import { readingMatrix } from './letters/reading/reading.matrix';
import { organisationMatrix } from './organisation/organisation.matrix';
import { privacyMatrix } from './privacy/privacy.matrix';
import { undeclared } from './privacy/testing/declared';
import { inTheClear } from './privacy/testing/dump';
import { progressMatrix } from './projects/progress/progress.matrix';
import { projectMatrix } from './projects/projects.matrix';
import { prospectMatrix } from './prospects/prospects.matrix';
import { ratingMatrix } from './ratings/ratings.matrix';
import { repairMatrix } from './repairs/repairs.matrix';
import { type House, openHouse } from './testing/house';
import { callers, isAllowed, type MatrixRow } from './testing/matrix';

const covered: Record<string, [Contract, object]> = {
  accounts: [accounts, accountMatrix],
  complaints: [complaints, complaintMatrix],
  customers: [customers, customerMatrix],
  events: [events, eventMatrix],
  figures: [figures, figureMatrix],
  homes: [homes, homeMatrix],
  inbox: [inbox, inboxMatrix],
  ledger: [ledger, ledgerMatrix],
  letters: [letters, letterMatrix],
  letterQuestions: [letterQuestions, questionMatrix],
  letterReading: [letterReading, readingMatrix],
  progress: [progress, progressMatrix],
  organisation: [organisation, organisationMatrix],
  privacy: [privacy, privacyMatrix],
  projects: [projects, projectMatrix],
  prospects: [prospects, prospectMatrix],
  ratings: [ratings, ratingMatrix],
  repairs: [repairs, repairMatrix],
};
/** Take a file, so they are walked by the tests of `files` and `ledger`. */
const ELSEWHERE = ['ledger.upload', 'photos.upload', 'photos.uploadVideo', 'photos.uploadDocument'];

test('every endpoint the app serves has a row', async () => {
  const { routes, close } = await openHouse();
  await close();
  const rows = Object.entries(covered).flatMap(([name, [, matrix]]) =>
    Object.keys(matrix).map((key) => `${name}.${key}`),
  );
  expect([...rows, ...ELSEWHERE].sort()).toEqual(routes.map(({ name }) => name).sort());
});

describe.each(Object.entries(covered))('%s', (_, [contract, matrix]) => {
  // Each its own: somebody who accepted an invitation in one reads the letters of his new home in another.
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test.each(Object.entries(matrix as Record<string, MatrixRow>))('%s', async (key, row) => {
    const expected: Record<string, string> = {};
    const seen: Record<string, string> = {};
    // Who is refused leaves everything as it was: what he asked with is as good for the next.
    let unused: object | undefined;
    for (const who of callers) {
      const calls = await house.as(who, contract);
      if (who && contract[key]!.stepUp) await house.stepUp(who);
      const input = row.inputOf ? await row.inputOf(house, who) : (unused ?? (await row.input(house)));
      const { status } = await calls[key]!(input as never);
      unused = status < 300 ? undefined : input;
      expected[who ?? 'nobody'] = isAllowed(row, who) ? 'let in' : who ? 'refused' : '401';
      seen[who ?? 'nobody'] = verdict(status);
      if (key === 'signOut') house.forget();
    }
    expect(seen).toEqual(expected);
  });

  test('whatever they did, a deletion reaches every place that holds somebody’s id', async () => {
    expect(await undeclared(house.db)).toEqual([]);
  });

  test('whatever they did, the database names nobody in the clear', async () => {
    expect(await inTheClear(house.db, house.capabilities.vault)).toEqual([]);
  });
});

function verdict(status: number): string {
  if (status === 401) return '401';
  if (status === 403 || status === 404) return 'refused';
  return status < 300 ? 'let in' : String(status);
}
