/** Ratings: one tap for the owner, what they say for staff. */
import { get, post } from '../kernel/endpoint';
import type { ratingWires } from './schema';

type W = typeof ratingWires;

export const ratings = {
  open: get<W['open']>('/ratings', 'signedIn', '等我打分的事'),
  show: get<W['show']>('/ratings/:ratingId', 'signedIn', '一次评价'),
  rate: post<W['rate']>('/ratings/:ratingId/score', 'signedIn', '打分，点一下就算数'),
  explain: post<W['explain']>('/ratings/:ratingId/reasons', 'signedIn', '打分后补充原因，一次'),
  summary: get<W['summary']>('/desk/ratings/summary', 'staff', '各项目各类的平均分、满意占比和人数'),
  deskList: get<W['deskList']>('/desk/ratings', 'staff', '业主的评价，新的在前'),
};
