/** Finding a customer from one box, and everything between him and us on one page. */
import { get, post } from '../kernel/endpoint';
import type { customerWires } from './schema';

type W = typeof customerWires;

export const customers = {
  find: get<W['find']>('/desk/search', 'staff', '按房号、手机号、姓名或单号找，只找自己项目里的'),
  show: get<W['show']>('/desk/customers/:personId', 'staff', '一位客户和我们之间的全部往来'),
  note: post<W['note']>('/desk/customers/:personId/notes', 'staff', '记一条关怀笔记', { creates: true }),
};
