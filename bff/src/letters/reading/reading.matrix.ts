import { letterReading } from '@jiashu/shared/letters/reading/contract';
import type { House } from '../../testing/house';
import type { Matrix } from '../../testing/matrix';
import { publishedLetter } from '../testing/publishedLetter';

const readers = ['owner', 'tenant', 'neighbour', 'editor', 'customerRelations', 'projectManager'] as const;
const all = [...readers, 'steward', 'regionManager', 'groupManager'] as const;
const letter = async (house: House) => ({ letterId: await publishedLetter(house) });

export const readingMatrix: Matrix<typeof letterReading> = {
  place: { allowed: all, input: letter },
  keepPlace: { allowed: all, input: async (house) => ({ ...(await letter(house)), block: 1 }) },
  share: { allowed: all, input: letter },
  shared: {
    allowed: 'everybody',
    input: async (house) => (await (await house.as('owner', letterReading)).share(await letter(house))).body,
  },
  paper: { allowed: all, input: letter },
};
