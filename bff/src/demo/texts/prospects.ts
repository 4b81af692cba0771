/** What those who are only looking asked and were told, and the viewings they could come to. */
import type { When } from '../moments';

export interface QuestionText {
  readonly project: string;
  readonly who: string;
  readonly asked: When;
  readonly text: string;
  /** Nobody has answered where it is left out. */
  readonly answer?: readonly [by: string, When, text: string, isPublic: boolean];
}

export const QUESTIONS: readonly QuestionText[] = [
  {
    ...{ project: '枕河里', who: '宋晚舟', asked: '-20 20:40', text: '加油站夜里卸油吗，味道大不大？' },
    answer: [
      '何晓满',
      '-20 21:25',
      '卸。每周二、五夜里十一点到十二点，卸油口朝西，离 3 栋最近的窗 88 米。我们在 3 栋三层测过两夜，一夜闻得到。数据在公示里，第 2 版补的。',
      true,
    ],
  },
  {
    ...{ project: '枕河里', who: '叶知微', asked: '-15 12:10', text: '栈道涨水会淹吗，淹了谁收拾？' },
    answer: [
      '何晓满',
      '-15 14:00',
      '三十年一遇的水位会淹四十厘米，大约每年一回，半天退。收拾和检修护栏含在物业费里，不另收。',
      true,
    ],
  },
  {
    ...{ project: '枕河里', who: '宋晚舟', asked: '-9 21:00', text: '一次付清还能再便宜吗？' },
    answer: ['卫然', '-9 21:20', '不能。一次付清就是 96 折，谁来都一样。有人说能再让，请把名字告诉我。', false],
  },
  { project: '枕河里', who: '宋晚舟', asked: '-95m', text: '5 栋什么时候拿得到预售证？' },
  { project: '枕河里', who: '郑一诺', asked: '-1620m', text: '货车一夜六趟，都是几点？' },
  {
    ...{ project: '听松里', who: '郑一诺', asked: '-12 10:05', text: '朝北的房间到底多吵？' },
    answer: [
      '许诺',
      '-12 10:40',
      '窗外夜里 57 分贝，比限值高 7 分贝。换了三玻两腔的窗，关上窗屋里 35 分贝；开着窗睡，会吵。',
      true,
    ],
  },
];

export interface ViewingText {
  readonly project: string;
  readonly by: string;
  readonly host: string;
  readonly title: string;
  readonly place: string;
  readonly published: When;
  readonly closes: When;
  readonly sessions: readonly (readonly [from: When, to: When, capacity: number, note: string])[];
  readonly bookings: readonly (readonly [who: string, session: number, people: number, When])[];
}

export const VIEWINGS: readonly ViewingText[] = [
  {
    ...{ project: '枕河里', by: '唐书宁', host: '何晓满', title: '先去加油站边上站一会儿，再看样板段' },
    ...{ place: '枕河里展示中心', published: '-16 10:00', closes: 'sat-2 09:00' },
    sessions: [['sat-2 10:00', 'sat-2 11:30', 12, '']],
    bookings: [['宋晚舟', 0, 2, '-15 20:10']],
  },
  {
    ...{ project: '枕河里', by: '唐书宁', host: '何晓满', title: '夜里来听一次火车' },
    ...{ place: '枕河里展示中心', published: '-2 10:00', closes: 'sat+0 18:00' },
    sessions: [
      ['sat+0 20:00', 'sat+0 21:00', 8, '听两趟'],
      ['sun+0 20:00', 'sun+0 21:00', 8, '听一趟'],
    ],
    bookings: [['郑一诺', 0, 1, '-1 12:30']],
  },
  {
    ...{ project: '听松里', by: '唐书宁', host: '许诺', title: '看样板段：左边交付，右边毛坯' },
    ...{ place: '听松里展示中心', published: '-3 10:00', closes: 'sat+0 09:00' },
    sessions: [
      ['sat+0 10:00', 'sat+0 11:00', 10, '上午'],
      ['sat+0 15:00', 'sat+0 16:00', 10, '下午'],
    ],
    bookings: [],
  },
];
