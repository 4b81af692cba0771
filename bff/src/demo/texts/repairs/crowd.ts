/** What the many others of 桐荫里 and 晴川里 have had repaired: a few sentences each, dealt out among them. */
import type { PartId, SpaceId } from '@jiashu/shared/repairs/places';
import type { Shot } from './text';

export interface CrowdRepair {
  readonly where: readonly [SpaceId, PartId, symptom: string];
  readonly words: string;
  readonly done: string;
  readonly after: Shot;
}

export const CROWD_REPAIRS: readonly CrowdRepair[] = [
  {
    where: ['kitchen', 'plumbing', 'slow'],
    words: '水槽下水慢，洗一次碗要等两分钟。',
    done: '弯头里油垢堵了，拆下来洗净，放满一池水三十秒走完。',
    after: ['defect-blocked-drain', { repaired: true }],
  },
  {
    where: ['second', 'wall', 'peel'],
    words: '次卧窗下的墙皮鼓了两处，碰一下就掉。',
    done: '铲到底，刷界面剂，批两遍刷两遍。颜色和旁边有一点点差，三个月后会匀。',
    after: ['defect-peeling-paint', { repaired: true }],
  },
  {
    where: ['living', 'electrics', 'socket'],
    words: '电视墙中间的插座没电。',
    done: '零线松了，压紧重接，旁边两个一起查过。',
    after: ['defect-tripped-breaker', { repaired: true }],
  },
  {
    where: ['master', 'window', 'draught'],
    words: '主卧窗户关上也漏风，夜里有哨声。',
    done: '胶条短了两厘米，换了整圈，拿纸条夹着试，四边都抽不动。',
    after: ['defect-window-seepage', { repaired: true }],
  },
  {
    where: ['masterBath', 'waterproof', 'drain'],
    words: '洗完澡地漏边上总有一圈水。',
    done: '地漏和砖之间的缝重新做了防水胶，泼水一小时不渗。',
    after: ['defect-blocked-drain', { repaired: true }],
  },
  {
    where: ['guestBath', 'sanitary', 'tap'],
    words: '龙头关不紧，一夜滴一盆。',
    done: '阀芯换了，试了半小时不滴。',
    after: ['defect-dripping-pipe', { repaired: true }],
  },
  {
    where: ['entrance', 'entranceDoor', 'gap'],
    words: '入户门关上有缝，楼道的风往里灌。',
    done: '门框校正，密封条换新，门缝里夹不住一张名片。',
    after: ['defect-stuck-door', { repaired: true }],
  },
  {
    where: ['living', 'ceiling', 'crack'],
    words: '客厅吊顶接缝裂开一条线，一米多长。',
    done: '贴了抗裂带重新批灰，等干透刷了两遍。',
    after: ['defect-ceiling-stain', { repaired: true }],
  },
];
