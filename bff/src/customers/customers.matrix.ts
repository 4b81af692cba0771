import type { customers } from '@jiashu/shared/customers/contract';
import { personId } from '../testing/company';
import { type Matrix, STAFF } from '../testing/matrix';

const serving = ['steward', 'customerRelations', 'projectManager', 'regionManager', 'groupManager'] as const;

export const customerMatrix: Matrix<typeof customers> = {
  find: { allowed: STAFF, input: () => ({ text: '3栋' }) },
  show: { allowed: serving, input: () => ({ personId: personId('owner') }) },
  note: { allowed: serving, input: () => ({ personId: personId('owner'), text: '老人听力不好，请大声一些。' }) },
};
