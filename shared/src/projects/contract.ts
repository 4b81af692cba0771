/** A project's public page needs no account: the truth comes before signing. */
import { del, get, post, put } from '../kernel/endpoint';
import type { projectWires } from './schema';

type W = typeof projectWires;

export const projects = {
  list: get<W['list']>('/projects', 'public', '在建和已交付的项目'),
  show: get<W['show']>('/projects/:projectId', 'public', '一个项目的阳光宣言：坏消息、五证、进度、交付标准'),
  versions: get<W['versions']>('/projects/:projectId/versions', 'public', '阳光宣言的各版，新的在前'),
  version: get<W['version']>('/projects/:projectId/versions/:version', 'public', '读其中一版'),
  changes: get<W['changes']>('/projects/:projectId/changes', 'public', '两版之间改了什么，坏消息在前'),
  receipts: get<W['receipts']>('/projects/:projectId/receipts', 'signedIn', '我确认读过的各版'),
  acknowledge: post<W['acknowledge']>('/projects/:projectId/receipts', 'signedIn', '确认读过现在这一版'),
  deskDeclaration: get<W['deskDeclaration']>(
    '/desk/projects/:projectId/declaration',
    'staff',
    '现行的一版和下一版的稿子',
  ),
  begin: post<W['begin']>('/desk/projects/:projectId/declaration', 'staff', '从现行的一版起草下一版', {
    creates: true,
  }),
  revise: put<W['revise']>('/desk/projects/:projectId/declaration', 'staff', '保存稿子'),
  submit: post<W['submit']>('/desk/projects/:projectId/declaration/review', 'staff', '交客户关系中心审'),
  sendBack: post<W['sendBack']>('/desk/projects/:projectId/declaration/remark', 'staff', '退回修改，写明为什么'),
  publish: post<W['publish']>('/desk/projects/:projectId/declaration/publication', 'staff', '审过，公示'),
  discard: del<W['discard']>('/desk/projects/:projectId/declaration', 'staff', '放弃这一稿'),
  acknowledgements: get<W['acknowledgements']>('/desk/projects/:projectId/receipts', 'staff', '谁在什么时候读过哪一版'),
  desk: get<W['desk']>('/desk/projects', 'staff', '我管的项目和楼栋'),
};
