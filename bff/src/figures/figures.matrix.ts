import type { figures } from '@jiashu/shared/figures/contract';
import { PROJECT } from '../testing/company';
import type { Matrix } from '../testing/matrix';

export const figureMatrix: Matrix<typeof figures> = {
  show: { allowed: 'everybody', input: () => ({ projectId: PROJECT }) },
};
