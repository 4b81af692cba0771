/** What changed between two versions of a declaration, in words a reader understands, bad news first (DOMAIN §3). Pure. */
import type { DeclarationContent } from './declaration';
import { ADVERSE, CERTIFICATE, FIGURE, LAYOUT, labelled, paper, type Reading, SHOW_FLAT } from './diffReadings';
import { diffRows } from './rowDiff';
import { type ChangeSection, type ChangeTone, changeSections, changeTones } from './vocabulary';

export interface Change {
  readonly section: ChangeSection;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly tone: ChangeTone;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** No difference gives an empty list. */
export function diffDeclarations(from: DeclarationContent, to: DeclarationContent): Change[] {
  const changes = [
    ...read(ADVERSE, from.adverseFactors, to.adverseFactors),
    ...read(CERTIFICATE, from.certificates.map(paper), to.certificates.map(paper)),
    ...sentence('certificates', '还不能卖的', from.notForSale, to.notForSale),
    ...read(LAYOUT, from.layouts, to.layouts),
    ...read(labelled('prices', 'plain'), from.priceRules, to.priceRules),
    ...read(FIGURE, from.figures, to.figures),
    ...read(SHOW_FLAT, from.showFlat, to.showFlat),
    ...read(labelled('parking'), from.parking, to.parking),
    ...read(labelled('delivery'), from.delivery, to.delivery),
    ...read(labelled('service'), from.service, to.service),
    ...read(labelled('relations'), from.relations, to.relations),
    ...read(labelled('contract'), from.contract, to.contract),
    ...template(from, to),
    ...plan(from, to),
  ];
  return changes.sort((a, b) => changeTones.indexOf(a.tone) - changeTones.indexOf(b.tone) || order(a) - order(b));
}

const order = ({ section }: Change) => changeSections.indexOf(section);

function read<T>(reading: Reading<T>, from: readonly T[], to: readonly T[]): Change[] {
  const { section, nameOf, aspectsOf, saidOf = aspectsOf } = reading;
  const all = (row: T) => saidOf(row).filter(Boolean).join('；') || null;
  const { added, removed, changed } = diffRows(from, to, {
    key: reading.keyOf,
    text: (row) => aspectsOf(row).join('\n'),
  });
  return [
    ...added.map((row) => change(section, 'added', reading.added, nameOf(row), null, all(row))),
    ...removed.map((row) => change(section, 'removed', reading.removed, nameOf(row), all(row), null)),
    ...changed.map(([a, b]) => {
      const [was, is] = onlyWhatDiffers(aspectsOf(a), aspectsOf(b));
      return change(section, 'changed', reading.toneOf(a, b), nameOf(b), was, is);
    }),
  ];
}

const change = (
  section: ChangeSection,
  kind: Change['kind'],
  tone: ChangeTone,
  what: string,
  from: string | null,
  to: string | null,
): Change => ({ section, kind, tone, what, from, to });

/** A reader compares two short things, not two paragraphs that are alike but for one number. */
function onlyWhatDiffers(from: readonly string[], to: readonly string[]): [string | null, string | null] {
  const differs = from.map((_, index) => index).filter((index) => from[index] !== to[index]);
  const say = (aspects: readonly string[]) =>
    differs
      .map((index) => aspects[index])
      .filter(Boolean)
      .join('；') || null;
  return [say(from), say(to)];
}

function sentence(section: ChangeSection, what: string, from: string, to: string): Change[] {
  if (from === to) return [];
  const kind = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
  const tone = to === '' ? 'good' : from === '' ? 'bad' : 'plain';
  return [change(section, kind, tone, what, from || null, to || null)];
}

function template(from: DeclarationContent, to: DeclarationContent): Change[] {
  const idsOf = ({ template: pages }: DeclarationContent) => pages.map(({ id }) => id).join(' ');
  if (idsOf(from) === idsOf(to)) return [];
  const say = ({ template: pages }: DeclarationContent) => `${pages.length} 页`;
  return [change('contract', 'changed', 'plain', '合同样本', say(from), say(to))];
}

/** A drawing can't be said in a sentence: that it was redrawn is. */
const plan = (from: DeclarationContent, to: DeclarationContent): Change[] =>
  JSON.stringify(from.plan) === JSON.stringify(to.plan)
    ? []
    : [change('plan', 'changed', 'plain', '总平面示意图重新画过', null, null)];

/** `改了 4 处，2 处是坏消息`; `内容没有变`. */
export function sayChanges(changes: readonly Pick<Change, 'tone'>[]): string {
  if (changes.length === 0) return '内容没有变';
  const bad = changes.filter(({ tone }) => tone === 'bad').length;
  return bad > 0 ? `改了 ${changes.length} 处，${bad} 处是坏消息` : `改了 ${changes.length} 处`;
}
