/** What owners of 听松里 asked under the newest letter, and what became of it. */
import type { When } from '../../moments';

export interface QuestionText {
  readonly who: string;
  readonly asked: When;
  readonly text: string;
  /** When, by whom, and what was said; the last is what stands. */
  readonly answers?: readonly (readonly [when: When, by: string, text: string])[];
  readonly declined?: readonly [when: When, by: string, reason: string];
  /** When and by whom it was shown to everybody. */
  readonly pinned?: readonly [when: When, by: string];
}

export const TINGSONG_QUESTIONS: readonly QuestionText[] = [
  {
    who: '江亦舟',
    asked: '-3 20:12',
    text: '晚四天，会不会为了赶工期少养护？',
    answers: [
      [
        '-3 21:05',
        '严既明',
        '不会。拆模看的是同条件试块，强度不到不拆，少一天都不行。追回的两天是两班倒绑钢筋追的，混凝土养护一天没少。每层的试块报告在项目部，您来就能看。',
      ],
    ],
    pinned: ['-2 09:10', '卫然'],
  },
  {
    who: '顾怀瑾',
    asked: '-3 21:40',
    text: '换下来的三块模板，别的楼用过没有？',
    answers: [
      ['-2 10:20', '严既明', '查了领料单，三块都只在 3 栋用过。'],
      [
        '-2 16:30',
        '严既明',
        '更正上午的回答：三块里有一块之前在 2 栋 9 层用过。那一处当天复量过，偏差 2 毫米，合格。复量单贴在 2 栋门口了。',
      ],
    ],
    pinned: ['-2 17:00', '卫然'],
  },
  {
    who: '顾怀瑾',
    asked: '-2 12:30',
    text: '付款能不能等封顶以后再交下一笔？',
    declined: [
      '-2 14:05',
      '卫然',
      '付款按您签的合同走，家书下面答不了。请打客户关系中心 4000001120 转 1，我们陪您看合同。',
    ],
  },
  { who: '江亦舟', asked: '-2 08:05', text: '坡道口加的两盏灯，几点亮到几点？会不会照进 5 栋低层？' },
  { who: '顾南乔', asked: '-190m', text: '下个月 12 层砌墙那天，我能带爸妈一起上去看吗？' },
];
