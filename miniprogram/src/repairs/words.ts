/** A repair said as news: where it stands, in a sentence its owner can use. */
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayDuration, sayMoment, sayNear } from '@jiashu/shared/kernel/words';
import type { RepairRow, RepairView, Visit } from '@jiashu/shared/repairs/schema';
import { REPAIR_STATES, type RepairState, SLOTS } from '@jiashu/shared/repairs/vocabulary';
import type { Tone } from '../ui';

/** `明天 14–16 点`. */
export const sayVisitNear = ({ day, slot }: Visit, now: Date): string =>
  `${sayNear(day, dayOf(now))} ${SLOTS[slot].label}`;

const toneOf: Readonly<Record<RepairState, Tone>> = {
  waiting: 'plain',
  taken: 'plain',
  booked: 'calm',
  working: 'calm',
  checking: 'warn',
  rework: 'warn',
  closed: 'good',
  cancelled: 'plain',
  voided: 'plain',
};

/** The state in a word, as its owner needs it: what waits for him says so. */
export function chipOf({ state, proposal }: RepairRow): { text: string; tone: Tone } {
  if (proposal || state === 'checking') return { text: proposal ? '等您答复' : '等您验收', tone: 'warn' };
  return { text: REPAIR_STATES[state], tone: toneOf[state] };
}

/** `剩 48 分钟` or `超 3 小时`. */
export function sayLeft(at: string, now: Date): { text: string; late: boolean } {
  const ms = new Date(at).getTime() - now.getTime();
  return { text: `${ms < 0 ? '超' : '剩'} ${sayDuration(Math.abs(ms))}`, late: ms < 0 };
}

interface News {
  readonly title: string;
  readonly note: string;
}

/** One line for a list: what happens next, and who. */
export function sayNext(repair: RepairRow, now: Date): string {
  const { state, engineer, visit, proposal } = repair;
  if (state === 'booked') return `${visit ? sayVisitNear(visit, now) : ''}上门　${engineer}`;
  if (proposal) return `约您 ${sayVisitNear(proposal, now)}，等您点头　${engineer}`;
  if (state === 'checking') return `修好了，等您验收　${engineer}`;
  if (state === 'waiting') return newsOfWaiting(repair, now).title;
  if (state === 'taken') return `${engineer}接单，正在约时间`;
  if (state === 'working') return `${engineer}正在修`;
  if (state === 'rework') return `返工，还是${engineer}来`;
  return ENDED[state];
}

const ENDED = { closed: '修好了，您家验收了', cancelled: '您家撤销了', voided: '作废了' } as const;

/** The headline of one repair and the sentence under it. */
export function newsOf(repair: RepairView, now: Date): News {
  const { state, engineer, visit, proposal, reworks } = repair;
  switch (state) {
    case 'waiting':
      return newsOfWaiting(repair, now);
    case 'taken':
      return proposal ? newsOfProposal(engineer, proposal, now) : newsOfTaken(repair, now);
    case 'booked':
      return {
        title: `${visit ? sayVisitNear(visit, now) : ''}，\n${engineer}上门来修`,
        note: '家里留一个人就行，不用准备什么。',
      };
    case 'working':
      return { title: `${engineer}正在修`, note: '动手之前先铺好保护，收工时打扫干净再走。' };
    case 'checking':
      return { title: '修好了，\n请您看看行不行', note: '不急，白天光线好的时候看最清楚。您没点头，这件事就不算完。' };
    case 'rework':
      return proposal
        ? newsOfProposal(engineer, proposal, now)
        : { title: `返工，\n还是${engineer}来`, note: `第 ${reworks} 次返工，都记着。一天之内和您约好时间。` };
    default:
      return newsOfEnded(repair, state, now);
  }
}

function newsOfWaiting({ next, urgent, duty }: RepairRow, now: Date): News {
  const due = new Date(next?.at ?? now);
  if (due < now)
    return {
      title: '我们回应晚了，对不起',
      note: `答应 ${timeOf(due)} 前回应您，已经超了 ${sayDuration(now.getTime() - due.getTime())}。急的话请直接打热线。`,
    };
  return {
    title: `${duty ? `值班的${duty.name}` : '工程师'} ${timeOf(due)} 前回应您`,
    note: urgent ? `${duty ? '已经先通知他' : '几位工程师都通知到了'}，2 小时内到场。` : '不管几点，夜里也一样。',
  };
}

const newsOfProposal = (engineer: string | null, visit: Visit, now: Date): News => ({
  title: `${engineer}约您\n${sayVisitNear(visit, now)}`,
  note: '行就点同意；不方便，选几个您在家的时段给他。',
});

function newsOfTaken({ engineer, next, urgent }: RepairView, now: Date): News {
  const due = next ? sayMoment(new Date(next.at), now) : '';
  return {
    title: `${engineer}接单了，\n${urgent ? '正在赶来' : '正在约时间'}`,
    note: urgent ? `${due} 前到场。` : `${due} 前和您约好方案和时间。`,
  };
}

function newsOfEnded({ closedAt, timeline }: RepairView, state: keyof typeof ENDED, now: Date): News {
  const on = closedAt ? sayMoment(new Date(closedAt), now) : '';
  const reason = timeline.at(-1)?.words;
  if (state === 'closed') return { title: '修好了，您家验收了', note: `${on}。过后再有问题，重新报修，保修期照算。` };
  return { title: `这件报修${state === 'voided' ? '作废' : '撤销'}了`, note: [on, reason].filter(Boolean).join('，') };
}
