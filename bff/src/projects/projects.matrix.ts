import type { projects } from '@jiashu/shared/projects/contract';
import { PROJECT } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';
import { nextIn, onlyFirst } from './testing/nextVersion';

const project = () => ({ projectId: PROJECT });
const WRITING = ['editor', 'customerRelations', 'projectManager'] as const;
const OVERSEEING = [...WRITING, 'steward', 'regionManager', 'groupManager'] as const;
const inReview = async (house: House) => {
  const { projectId, revision } = await nextIn(house, 'review');
  return { projectId, revision };
};
const inDraft = async (house: House) => {
  const { projectId, revision } = await nextIn(house, 'draft');
  return { projectId, revision };
};

export const projectMatrix: Matrix<typeof projects> = {
  list: { allowed: 'everybody', input: () => ({}) },
  show: { allowed: 'everybody', input: project },
  versions: { allowed: 'everybody', input: project },
  version: { allowed: 'everybody', input: () => ({ ...project(), version: 1 }) },
  changes: { allowed: 'everybody', input: () => ({ ...project(), from: 1 }) },
  receipts: { allowed: 'signedIn', input: project },
  acknowledge: {
    allowed: 'signedIn',
    input: async (house) => {
      await onlyFirst(house);
      return { ...project(), version: 1 };
    },
  },
  deskDeclaration: { allowed: OVERSEEING, input: project },
  begin: {
    allowed: WRITING,
    input: async (house) => {
      await onlyFirst(house);
      return project();
    },
  },
  revise: {
    allowed: WRITING,
    input: async (house) => {
      const { content, ...rest } = await nextIn(house, 'draft');
      return { ...rest, ...content };
    },
  },
  submit: { allowed: WRITING, input: inDraft },
  discard: { allowed: WRITING, input: inDraft },
  sendBack: {
    allowed: ['customerRelations'],
    input: async (house) => ({ ...(await inReview(house)), remark: '高架的实测日期没写' }),
  },
  publish: { allowed: ['customerRelations'], input: inReview },
  acknowledgements: { allowed: OVERSEEING, input: project },
  desk: { allowed: STAFF, input: () => ({}) },
};
