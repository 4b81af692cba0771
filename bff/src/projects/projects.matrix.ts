import type { projects } from '@jiashu/shared/projects/contract';
import { PROJECT } from '../testing/company';
import { type Matrix, STAFF } from '../testing/matrix';

export const projectMatrix: Matrix<typeof projects> = {
  list: { allowed: 'everybody', input: () => ({}) },
  show: { allowed: 'everybody', input: () => ({ projectId: PROJECT }) },
  desk: { allowed: STAFF, input: () => ({}) },
};
