/** Questions under a letter: an owner asks, staff answer, good answers are there for everybody who reads it. */
import { get, post, put } from '../../kernel/endpoint';
import type { questionWires } from './schema';

type W = typeof questionWires;

export const letterQuestions = {
  list: get<W['list']>('/letters/:letterId/questions', 'signedIn', '一封家书下面：置顶的问答，和我问过的'),
  ask: post<W['ask']>('/letters/:letterId/questions', 'signedIn', '在一封家书下面提问', { creates: true }),
  deskList: get<W['deskList']>('/desk/letter-questions', 'staff', '家书下面的提问，等回答的按最早的排'),
  deskCount: get<W['deskCount']>('/desk/letter-question-count', 'staff', '还有几个提问等回答，几个超时'),
  deskShow: get<W['deskShow']>('/desk/letter-questions/:questionId', 'staff', '一个提问和它的经过'),
  answer: put<W['answer']>('/desk/letter-questions/:questionId/answer', 'staff', '回答，或改回答；改过的看得见'),
  decline: post<W['decline']>('/desk/letter-questions/:questionId/refusal', 'staff', '说明为什么不回答'),
  pin: put<W['pin']>('/desk/letter-questions/:questionId/pin', 'staff', '置顶给所有读者看，或取下'),
};
