import { letters } from '@jiashu/shared/letters/contract';
import { BUILDING_3, HOME, PROJECT } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';

const draft = {
  buildingIds: [BUILDING_3],
  month: '2026-11',
  title: '题目',
  authorTitle: '项目经理',
  blocks: [{ kind: 'paragraph' as const, text: '正文' }],
};

async function written(house: House) {
  const { body } = await (await house.as('editor', letters)).write({ projectId: PROJECT, ...draft });
  return { letterId: body.id, version: body.version };
}

async function published(house: House) {
  const letter = await written(house);
  await (await house.as('editor', letters)).publish(letter);
  return { letterId: letter.letterId };
}

const writers = ['editor', 'customerRelations', 'projectManager'] as const;
const overseers = [...writers, 'steward', 'regionManager', 'groupManager'] as const;

export const letterMatrix: Matrix<typeof letters> = {
  list: { allowed: ['owner', 'tenant'], input: () => ({ homeId: HOME }) },
  read: { allowed: ['owner', 'tenant', 'neighbour', ...overseers], input: published },
  markRead: { allowed: ['owner', 'tenant'], input: async (house) => ({ ...(await published(house)), homeId: HOME }) },
  deskList: { allowed: STAFF, input: () => ({}) },
  deskShow: { allowed: overseers, input: async (house) => ({ letterId: (await written(house)).letterId }) },
  write: { allowed: writers, input: () => ({ projectId: PROJECT, ...draft }) },
  revise: { allowed: writers, input: async (house) => ({ ...(await written(house)), ...draft }) },
  publish: { allowed: writers, input: written },
};
