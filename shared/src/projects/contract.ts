/** A project's public page needs no account: the truth comes before signing. */
import { get } from '../kernel/endpoint';
import type { projectWires } from './schema';

type W = typeof projectWires;

export const projects = {
  list: get<W['list']>('/projects', 'public', '在建和已交付的项目'),
  show: get<W['show']>('/projects/:projectId', 'public', '一个项目的阳光宣言：坏消息、五证、进度、交付标准'),
  desk: get<W['desk']>('/desk/projects', 'staff', '我管的项目和楼栋'),
};
