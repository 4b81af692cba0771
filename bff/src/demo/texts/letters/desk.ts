/** Letters that lie on a desk: one at every place between the first line and the letter box, and one taken back. */
import { change, type LetterText, photo } from './text';

export interface Paper extends LetterText {
  readonly project: string;
  readonly author: string;
  /** What the letter is signed as. */
  readonly as: string;
  /** Who of customer relations reads it first. */
  readonly reviewer: string;
}

interface RemarkText {
  /** Index of the block it stands beside. */
  readonly block: number;
  readonly words: string;
}

/** In review at customer relations, which has written beside two blocks. */
export const IN_REVIEW: Paper & { readonly remarks: readonly RemarkText[] } = {
  project: '听松里',
  author: '唐书宁',
  as: '项目经理',
  reviewer: '卫然',
  title: '2 栋的窗先装到第十层，停下来重做了一遍胶',
  to: [2],
  blocks: [
    '2 栋外窗装到第十层，淋水试验抽了三十樘，有四樘渗水，都是左下角。厂家的胶配比那一周换过，我们没有问。',
    '四樘拆了重做，同一批的六十二樘全部重新打胶，十一天。这十一天不影响收房，影响的是外架，要多站十一天。',
    photo('site-window', '2 栋九层，重打过胶的一樘，{-2}。旁边贴着日期和打胶人的名字。', { tower: 2, sky: 'overcast' }),
    change('037', '2 栋外窗密封胶由甲厂改为乙厂，性能等级不变。', '2 栋全部外窗。打胶日期和检测单收房时随房交给您。'),
  ],
  remarks: [
    { block: 0, words: '先写晚不晚，再写渗水。业主第一眼要找的是这个。' },
    { block: 3, words: '换厂家要写清楚谁同意的，检测单编号也放上来。' },
  ],
};

/** Let through by customer relations, waiting for a day. */
export const APPROVED: Paper = {
  project: '枕河里',
  author: '唐书宁',
  as: '项目经理',
  reviewer: '卫然',
  title: '塔吊升了一节，夜里会亮一盏红灯',
  blocks: [
    '塔吊升到 46 米，按规定顶上要装航空障碍灯，每晚六点亮到早上六点，红色，一分钟闪三十次。',
    '沿河一侧的邻居会看到。灯罩朝上装，低处挡住了八成。您收房的时候塔吊早拆了，先说给关心工地的您听。',
    photo('site-whole', '升节那天上午，风速 3 米，{-2}。', { sky: 'sun' }),
  ],
};

/** Goes out by itself in two days. */
export const SCHEDULED: Paper & { readonly inDays: number; readonly time: string } = {
  project: '晴川里',
  author: '柳依',
  as: '项目经理',
  reviewer: '苏映雪',
  title: '验房那天带什么，先寄一张清单给您',
  blocks: [
    '离收房越来越近。先说一件不好的：地下车库西侧坡道的防滑条还没到货，收房那天可能还在贴，我们会拉警戒线，请走东侧。',
    '验房带三样就够：身份证、这封信、一支笔。卷尺、空鼓锤、相位仪，我们每一户备一套，验完您要是想留着卷尺，送您。',
    photo('site-model-flat', '验房包里的东西，{-3}在样板间拍的。'),
  ],
  inDays: 2,
  time: '09:00',
};

/** Said too early and taken back. */
export const WITHDRAWN: Paper & { readonly daysAgo: number; readonly reason: string } = {
  project: '晴川里',
  author: '彭越',
  as: '项目经理',
  reviewer: '苏映雪',
  title: '南门提前开，以后接孩子少走六百米',
  blocks: ['南门原定收房那天开。和学校谈好了，下个月一号先开一个人行口，早上七点到晚上七点，保安值守。'],
  daysAgo: 20,
  reason: '消防验收要求南门通道先封闭，人行口开不成了。是我们没等批文就写了信，对不起。开门的日子定了再写。',
};

/** What a letter that is out said wrongly. */
export const ERRATUM = {
  project: '听松里',
  author: '严既明',
  wrong: '信里写复量了 44 个点，最大偏差 3 毫米。',
  right: '复量的是 48 个点，最大偏差 3 毫米。漏记的 4 个在电梯井一侧，都在允许的 6 毫米以内。',
} as const;
