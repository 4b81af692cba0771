import { events } from '@jiashu/shared/events/contract';
import { prospects } from '@jiashu/shared/prospects/contract';
import { PROJECT } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';
import { viewingDraft } from './testing/viewing';

const project = { projectId: PROJECT };
const ANSWERING = ['steward', 'customerRelations', 'projectManager'] as const;
async function viewing(house: House) {
  const editor = await house.as('editor', events);
  const { body } = await editor.write(viewingDraft());
  const { body: out } = await editor.publish({ eventId: body.id, version: body.version });
  return { ...project, eventId: out.id, sessionId: out.sessions[0]!.id };
}

async function asked(house: House) {
  await house.db.collection('prospectQuestions').deleteMany({});
  const { body } = await (await house.as('visitor', prospects)).ask({ ...project, text: '高架夜里吵不吵' });
  return body.id;
}

export const prospectMatrix: Matrix<typeof prospects> = {
  questions: { allowed: 'everybody', input: () => project },
  mine: { allowed: 'signedIn', input: () => project },
  ask: {
    allowed: 'signedIn',
    input: async (house) => {
      await house.db.collection('prospectQuestions').deleteMany({});
      return { ...project, text: '高架夜里吵不吵' };
    },
  },
  deskList: { allowed: STAFF, input: () => ({}) },
  answer: {
    allowed: ANSWERING,
    input: async (house) => ({ questionId: await asked(house), text: '实测 57 分贝。', isPublic: true }),
  },
  viewings: { allowed: 'everybody', input: () => project },
  myViewings: { allowed: 'signedIn', input: () => ({}) },
  bookViewing: { allowed: 'signedIn', input: async (house) => ({ ...(await viewing(house)), people: 2 }) },
  giveUpViewing: {
    allowed: 'signedIn',
    input: async (house) => {
      const { eventId } = await viewing(house);
      return { ...project, eventId };
    },
  },
};
