/** Reading a letter: where one stopped, its public part for others, the letter on paper. */
import { get, post, put } from '../../kernel/endpoint';
import type { readingWires } from './schema';

type W = typeof readingWires;

export const letterReading = {
  place: get<W['place']>('/letters/:letterId/place', 'signedIn', '上次读到哪里，换一台手机也在'),
  keepPlace: put<W['keepPlace']>('/letters/:letterId/place', 'signedIn', '记下读到哪里'),
  share: post<W['share']>('/letters/:letterId/share', 'signedIn', '公开部分的地址；不可公开的不给'),
  shared: get<W['shared']>('/shared-letters/:token', 'public', '一封家书的公开部分：没有姓名、房号和提问'),
  paper: get<W['paper']>('/letters/:letterId/paper', 'signedIn', '这封家书的 PDF 地址，十分钟内有效'),
};
