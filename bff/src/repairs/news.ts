/** What each step of a repair is called in the inbox of its owner and of its engineer. */

import { timeOf } from '@jiashu/shared/kernel/time';
import { TRADES } from '@jiashu/shared/organisation/vocabulary';
import { titleOf } from '@jiashu/shared/repairs/places';
import { sayVisit, type Visit } from '@jiashu/shared/repairs/rules';
import { URGENT_KINDS } from '@jiashu/shared/repairs/vocabulary';
import type { Fact } from '../history';
import type { FACTS } from './commands/move';
import type { Repair } from './store';

export interface News {
  readonly title: string;
  readonly text: string;
}

/** For the engineers of the project; urgent ones say so first, and whom they called before the others. */
export function newsOfFiling(repair: Repair, home: string, called: string): News {
  const { response, onSite } = repair.dues;
  const answer = `${timeOf(response)} 前要回应`;
  return repair.urgent
    ? {
        title: `急：${URGENT_KINDS[repair.urgent]}，${home}`,
        text: `${called}${answer}，${timeOf(onSite!)} 前要到场。`,
      }
    : { title: `新报修：${titleOf(repair)}`, text: `${home}，${answer}，谁先接就是谁的。` };
}

/** Why he is called. */
export const calledYou = ({ dutyTrade }: Repair) => `您正在值班（${TRADES[dutyTrade!]}），这单先找您。`;
export const calledAnother = (name: string) => `先找了值班的${name}；他来不了，谁先接就是谁的。`;

/** `engineer`: whom the step gave it to. */
type Tell = (
  repair: Repair,
  fact: Fact,
  home: string,
  engineer: string,
) => { readonly owner?: News; readonly engineer?: News };

/** Every fact of a repair after it is filed. */
export type Step = (typeof FACTS)[keyof typeof FACTS];

const byOf = ({ by }: Fact) => by?.name ?? '';
const wordsOf = ({ data }: Fact) => String(data.words ?? '');
const visitOf = ({ data }: Fact) => sayVisit(data.visit as Visit);

export const newsOf: Readonly<Record<Step, Tell>> = {
  'repairs.taken': (repair, fact) => ({
    owner: { title: `${byOf(fact)}接单了`, text: `${titleOf(repair)}，从接单到验收都是他。` },
  }),
  'repairs.assigned': (repair, _, home, engineer) => ({
    owner: { title: `${engineer}来办您的报修`, text: `${titleOf(repair)}，从接单到验收都是他。` },
    engineer: { title: `派给您一单：${titleOf(repair)}`, text: `${home}，请约好上门时间。` },
  }),
  'repairs.proposed': (repair, fact) => ({
    owner: { title: `${byOf(fact)}约您 ${visitOf(fact)}`, text: `${titleOf(repair)}。行就点同意，不行换个时间。` },
  }),
  'repairs.agreed': (repair, fact, home) => ({
    owner: { title: `约好了，${visitOf(fact)}上门`, text: `${titleOf(repair)}，${byOf(fact)}来。` },
    engineer: { title: `${home}同意了 ${visitOf(fact)}`, text: titleOf(repair) },
  }),
  'repairs.wished': (repair, _, home) => ({
    engineer: { title: `${home}要换上门时间`, text: `${titleOf(repair)}，请按业主新选的时段再约。` },
  }),
  'repairs.started': (repair, fact) => ({
    owner: { title: `${byOf(fact)}到了，开始修`, text: titleOf(repair) },
  }),
  'repairs.finished': (repair, fact) => ({
    owner: { title: '修好了，请您看看行不行', text: `${titleOf(repair)}。${wordsOf(fact)}` },
  }),
  'repairs.closed': (repair, _, home) => ({
    engineer: { title: `${home}验收了`, text: titleOf(repair) },
  }),
  'repairs.rejected': (repair, fact, home) => ({
    engineer: { title: `返工：${titleOf(repair)}`, text: `${home}：${wordsOf(fact)}` },
  }),
  'repairs.cancelled': (repair, fact, home) => ({
    engineer: { title: `业主撤销了：${titleOf(repair)}`, text: `${home}。${wordsOf(fact)}` },
  }),
  'repairs.voided': (repair, fact, home) => ({
    owner: { title: '您的报修作废了', text: `${titleOf(repair)}。原因：${wordsOf(fact)}` },
    engineer: { title: `作废：${titleOf(repair)}`, text: `${home}。${wordsOf(fact)}` },
  }),
};
