import { letters } from '@jiashu/shared/letters/contract';
import { HOME } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';
import { approvedLetter, DRAFT, refOf, submittedLetter } from './testing/approvedLetter';
import { publishedLetter } from './testing/publishedLetter';

const { projectId: _, ...draft } = DRAFT;

const written = async (house: House) => refOf((await (await house.as('editor', letters)).write(DRAFT)).body);
const submitted = async (house: House) => refOf(await submittedLetter(house));
const approved = async (house: House) => refOf(await approvedLetter(house));
const published = async (house: House) => ({ letterId: await publishedLetter(house) });

async function scheduled(house: House) {
  const letter = await approved(house);
  await (await house.as('editor', letters)).schedule({ ...letter, day: '2026-11-25', time: '09:00' });
  return letter;
}

async function remarked(house: House) {
  const { letterId } = await submitted(house);
  const reviewer = await house.as('customerRelations', letters);
  const { body } = await reviewer.remark({ letterId, blockKey: null, text: '先写晚不晚' });
  return { letterId, remarkId: body.remarks[0]!.id };
}

/** Out for longer than the three days before a reminder. */
async function outForWeeks(house: House) {
  const { letterId } = await published(house);
  const out = new Date('2026-11-01T01:00:00Z');
  await house.db.collection('letters').updateOne({ _id: letterId as never }, { $set: { publishedAt: out } });
  return { letterId };
}

const writers = ['editor', 'customerRelations', 'projectManager'] as const;
const reviewers = ['customerRelations'] as const;
const overseers = [...writers, 'steward', 'regionManager', 'groupManager'] as const;

export const letterMatrix: Matrix<typeof letters> = {
  list: { allowed: ['owner', 'tenant'], input: () => ({ homeId: HOME }) },
  read: { allowed: ['owner', 'tenant', 'neighbour', ...overseers], input: published },
  markRead: { allowed: ['owner', 'tenant'], input: async (house) => ({ ...(await published(house)), homeId: HOME }) },
  deskList: { allowed: STAFF, input: () => ({}) },
  deskDue: { allowed: STAFF, input: () => ({}) },
  deskShow: { allowed: overseers, input: async (house) => ({ letterId: (await written(house)).letterId }) },
  reach: { allowed: overseers, input: published },
  write: { allowed: writers, input: () => DRAFT },
  revise: { allowed: writers, input: async (house) => ({ ...(await written(house)), ...draft }) },
  submit: { allowed: writers, input: written },
  recall: { allowed: writers, input: submitted },
  remark: {
    allowed: reviewers,
    input: async (house) => ({ letterId: (await submitted(house)).letterId, blockKey: null, text: '先写晚不晚' }),
  },
  settleRemark: { allowed: writers, input: remarked },
  sendBack: { allowed: reviewers, input: async (house) => ({ ...(await submitted(house)), words: '先写晚不晚' }) },
  approve: { allowed: reviewers, input: submitted },
  schedule: {
    allowed: writers,
    input: async (house) => ({ ...(await approved(house)), day: '2026-11-25', time: '09:00' }),
  },
  unschedule: { allowed: writers, input: scheduled },
  publish: { allowed: writers, input: approved },
  correct: {
    allowed: writers,
    input: async (house) => ({ ...(await published(house)), wrong: '44 个点', right: '48 个点' }),
  },
  withdraw: { allowed: writers, input: async (house) => ({ ...(await published(house)), reason: '写早了' }) },
  remind: { allowed: writers, input: outForWeeks },
};
