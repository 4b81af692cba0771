/** What to do before help comes, and where each danger belongs in the tree (DOMAIN §5). */
import type { Place } from './places';
import type { UrgentKind } from './vocabulary';

interface Danger {
  readonly place: Place;
  /** The one thing to do first, in words somebody frightened can follow. */
  readonly first: string;
  readonly next: string;
}

export const URGENT: Readonly<Record<UrgentKind, Danger>> = {
  burst: {
    place: { space: 'whole', part: 'plumbing', symptom: 'burst' },
    first: '关水阀：门外水表井里，顺时针拧到底',
    next: '先把水止住，家里的电器断开电源，人离开湿地面。',
  },
  shock: {
    place: { space: 'whole', part: 'electrics', symptom: 'shock' },
    first: '拉总闸：入户配电箱里，最大的那个往下扳',
    next: '手要干，别碰漏电的地方，孩子和老人先离开那间屋。',
  },
  gas: {
    place: { space: 'kitchen', part: 'gas', symptom: 'smell' },
    first: '关阀、开窗、人先出门，不碰任何开关',
    next: '到了室外再打电话；味道很重，同时拨燃气抢修或 119。',
  },
  trapped: {
    place: { space: 'public', part: 'lift', symptom: 'trapped' },
    first: '按轿厢里的警铃，不要扒门',
    next: '靠里站好，电梯有通风；有人不舒服，同时拨 120 或 119。',
  },
  lockedOut: {
    place: { space: 'entrance', part: 'entranceDoor', symptom: 'locked' },
    first: '灶上有火、家里有孩子，先拨 119',
    next: '人在门口等，工程师来时会请您出示证件，核对是您的家。',
  },
};
