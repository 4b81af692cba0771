import { ledger } from '@jiashu/shared/ledger/contract';
import { PROJECT } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';
import { rowsOf, sent } from './testing/desk';

const FILE = '房号,业主,电话\n3-2-1203,孔雀,1390000\n3-2-1204,孔明,13900001204';
const importing = ['projectManager', 'regionManager', 'groupManager'] as const;

const checked = async (house: House) => {
  const { id: importId, version } = await sent(house, FILE);
  return { importId, version };
};
/** What only looks may look at one and the same. */
const looked = new WeakMap<House, Promise<{ importId: string }>>();
const lookedAt = (house: House) => {
  if (!looked.has(house))
    looked.set(
      house,
      checked(house).then(({ importId }) => ({ importId })),
    );
  return looked.get(house)!;
};
const confirmed = async (house: House) => {
  const { importId, version } = await checked(house);
  await (await house.as('projectManager', ledger)).confirm({ importId, version });
  return { importId };
};
const asked = { projectId: PROJECT, format: 'csv' as const };

export const ledgerMatrix: Omit<Matrix<typeof ledger>, 'upload'> = {
  list: { allowed: STAFF, input: () => ({}) },
  show: { allowed: importing, input: lookedAt },
  rows: { allowed: importing, input: async (house) => ({ ...(await lookedAt(house)), kind: 'bad' }) },
  repair: {
    allowed: importing,
    async input(house) {
      const { importId, version } = await checked(house);
      const [row] = await rowsOf(house, importId, 'bad');
      return { importId, version, rowId: row!.id, field: 'phone', text: '13900001203' };
    },
  },
  chooseEnding: {
    allowed: importing,
    input: async (house) => ({ ...(await lookedAt(house)), end: false }),
  },
  confirm: { allowed: importing, input: checked },
  drop: { allowed: importing, input: async (house) => ({ importId: (await checked(house)).importId }) },
  undo: { allowed: importing, input: confirmed },
  withReasons: { allowed: importing, input: lookedAt },
  askExport: { allowed: importing, input: () => asked },
  askWhole: { allowed: importing, input: () => ({ ...asked, reason: '交房前逐户通知' }) },
  // Only who asked may fetch: the test company's project manager did.
  fetchExport: {
    allowed: ['projectManager'],
    input: async (house) => ({ exportId: (await (await house.as('projectManager', ledger)).askExport(asked)).body.id }),
  },
};
