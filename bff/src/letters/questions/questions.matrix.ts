import { letterQuestions } from '@jiashu/shared/letters/questions/contract';
import { HOME } from '../../testing/company';
import type { House } from '../../testing/house';
import { type Matrix, STAFF } from '../../testing/matrix';
import { publishedLetter } from '../testing/publishedLetter';

async function asked(house: House) {
  const letterId = await publishedLetter(house);
  const { body } = await (await house.as('owner', letterQuestions)).ask({ letterId, homeId: HOME, text: '几时封顶？' });
  return { questionId: body.id };
}

async function answered(house: House) {
  const question = await asked(house);
  await (await house.as('editor', letterQuestions)).answer({ ...question, text: '一月二十日。' });
  return question;
}

const writers = ['editor', 'customerRelations', 'projectManager', 'steward'] as const;
const overseers = [...writers, 'regionManager', 'groupManager'] as const;

export const questionMatrix: Matrix<typeof letterQuestions> = {
  list: {
    allowed: ['owner', 'tenant', 'neighbour', ...overseers],
    input: async (house) => ({ letterId: await publishedLetter(house) }),
  },
  ask: {
    allowed: ['owner', 'tenant'],
    input: async (house) => ({ letterId: await publishedLetter(house), homeId: HOME, text: '几时封顶？' }),
  },
  deskList: { allowed: STAFF, input: () => ({}) },
  deskCount: { allowed: STAFF, input: () => ({}) },
  deskShow: { allowed: overseers, input: asked },
  answer: { allowed: writers, input: async (house) => ({ ...(await asked(house)), text: '一月二十日。' }) },
  decline: { allowed: writers, input: async (house) => ({ ...(await asked(house)), reason: '请打服务电话' }) },
  pin: { allowed: writers, input: async (house) => ({ ...(await answered(house)), pinned: true }) },
};
