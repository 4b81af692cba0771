/** Service figures are public: what we promise is checked by anybody. */
import { get } from '../kernel/endpoint';
import type { figureWires } from './schema';

type W = typeof figureWires;

export const figures = {
  show: get<W['show']>('/projects/:projectId/figures', 'public', '这个项目和同城项目的服务实绩，十二个月'),
};
