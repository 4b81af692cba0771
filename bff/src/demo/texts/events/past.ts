/** Events that are over: who came is on record, and many have said how it was. */
import { type EventText, SITE_RULES } from './text';

export const PAST_EVENTS: readonly EventText[] = [
  {
    ...{ project: '听松里', by: '卫然', host: '许诺', kind: 'siteShell' },
    title: '第一次上楼：八层以下的墙砌好了',
    place: '听松里工地东门，听涛路 118 号',
    programme: [
      [null, '东门接待处', '领安全帽，听十分钟安全讲解'],
      [8, '砌好的墙', '可以量，可以敲'],
      [12, '还没砌的一层', '站在您家的位置看窗外'],
    ],
    rules: SITE_RULES,
    perHome: 3,
    published: '-48 10:00',
    closes: 'fri-5 20:00',
    sessions: [
      ['sun-5 09:30', 'sun-5 11:00', 24, '上午场'],
      ['sun-5 13:30', 'sun-5 15:00', 24, '下午场'],
    ],
    bookings: [
      ['顾南乔', 1, 2, '-46 20:15'],
      ['江亦舟', 0, 1, '-45 12:00'],
    ],
    taken: [8, 6],
  },
  {
    ...{ project: '晴川里', by: '苏映雪', host: '章明珠', kind: 'siteFitOut' },
    title: '1 栋装修开放日，请您带一支笔来',
    place: '晴川里 1 栋大堂',
    to: [1],
    programme: [[null, '您家', '每户二十分钟，看到什么圈什么']],
    rules: SITE_RULES,
    perHome: 3,
    published: '-52 10:00',
    closes: 'fri-6 20:00',
    sessions: [['sun-6 14:00', 'sun-6 17:00', 24, '']],
    bookings: [['沈嘉禾', 0, 2, '-50 21:30']],
    taken: [8],
  },
  {
    ...{ project: '桐荫里', by: '苏映雪', host: '田禾', kind: 'ownersTalk' },
    title: '一边装修一边过日子，定几条规矩',
    place: '桐荫里社区书房',
    programme: [[null, '吵到谁，先让谁说', '定下来的当天贴出去']],
    rules: [],
    perHome: 1,
    published: '-45 10:00',
    closes: 'sat-4 12:00',
    sessions: [['sat-4 19:00', 'sat-4 20:30', 20, '']],
    bookings: [
      ['祁慕白', 0, 1, '-44 09:10'],
      ['温予安', 0, 1, '-43 20:30'],
      ['白露生', 0, 1, '-43 22:00'],
    ],
    taken: [5],
  },
];
