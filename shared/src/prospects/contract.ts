/** What somebody can do who owns nothing yet: ask, come and look, know who received him. */
import { del, get, post } from '../kernel/endpoint';
import type { prospectWires } from './schema';

type W = typeof prospectWires;

export const prospects = {
  questions: get<W['questions']>('/projects/:projectId/questions', 'public', '大家问过的，答案公开'),
  mine: get<W['mine']>('/projects/:projectId/questions/mine', 'signedIn', '我问过的'),
  ask: post<W['ask']>('/projects/:projectId/questions', 'signedIn', '问一个问题', { creates: true }),
  deskList: get<W['deskList']>('/desk/prospect-questions', 'staff', '看房的人问的，快到期的在前'),
  answer: post<W['answer']>('/desk/prospect-questions/:questionId/answer', 'staff', '回答，可以公开'),
  viewings: get<W['viewings']>('/projects/:projectId/viewings', 'public', '可以约的看房场次'),
  myViewings: get<W['myViewings']>('/viewings', 'signedIn', '我约的看房：入场券和服务卡'),
  bookViewing: post<W['bookViewing']>('/projects/:projectId/viewings/:eventId/booking', 'signedIn', '约一场看房', {
    creates: true,
  }),
  giveUpViewing: del<W['giveUpViewing']>('/projects/:projectId/viewings/:eventId/booking', 'signedIn', '取消看房预约'),
};
