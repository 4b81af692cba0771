/** Requests to be confirmed as somebody's home. */
import type { When } from '../moments';

export interface BindingText {
  readonly who: string;
  readonly project: string;
  /** In his own words; for one that is confirmed the ledger's label. */
  readonly home: string;
  readonly note: string;
  readonly asked: When;
  /** Who decided when; with a reason it was refused. */
  readonly decided?: readonly [When, by: string, refusal?: string];
  /** When he appealed, with what words; it waits for somebody above. */
  readonly appealed?: readonly [When, words: string];
}

export const BINDINGS: readonly BindingText[] = [
  {
    who: '郑一诺',
    project: '听松里',
    home: '6 栋 1 单元 502',
    note: '房子写的是我和先生两个人，台账上只有他的手机号。购房合同第 3 页有我的名字。',
    asked: '-15 20:10',
    decided: ['-14 09:40', '许诺'],
  },
  {
    who: '卢子航',
    project: '听松里',
    home: '2 栋 1 单元 1602',
    note: '我帮父亲看房子进度。',
    asked: '-6 11:25',
    decided: ['-6 14:05', '林溪亭', '台账上的业主是您父亲。请他用自己的手机号登录，再把您加为家庭成员，他点一下就行。'],
    appealed: ['-4 09:30', '父亲去年中风，不会用手机。委托书公证过，照片补在后面。'],
  },
  {
    who: '卢子航',
    project: '枕河里',
    home: '1 栋 1 单元 302',
    note: '定金交了，合同下周签，想先看看进度。',
    asked: '-33 12:40',
    decided: [
      '-33 15:10',
      '何晓满',
      '还没有签约，台账里这套房子没有业主。签约当天登记了您的手机号，登录就会自己出现。',
    ],
  },
  {
    who: '冯小满',
    project: '听松里',
    home: '5 栋 2 单元 1002',
    note: '去年换了手机号，售楼处登记的还是旧号，尾号 7713。',
    asked: '-1 21:48',
  },
];
