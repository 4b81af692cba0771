/**
 * Whether a repair is in warranty, until when, and who pays. Terms are the minima of 建设工程质量管理条例 §40, counted from
 * handover; a company's contract may promise more, never less.
 */
import { addMonths, type Day } from '../kernel/time';
import { PARTS, type PartId, symptomOf } from './places';
import { COVERS, type Cover, type Payer, TERMS, type Term } from './vocabulary';

export interface Warranty {
  readonly term: Term;
  readonly cover: Cover;
  /** The last day in warranty; null where no day ends it, or none is known. */
  readonly until: Day | null;
  readonly payer: Payer;
}

/** The years of a term in months, for those that are counted in years. */
const MONTHS: Partial<Record<Term, number>> = { leak: 60, works: 24 };
/** Begin and end of a season, `MM-DD`: the usual ones of the north; a city's own calendar is the company's policy. */
const SEASONS: Partial<Record<Term, readonly [from: string, to: string]>> = {
  heating: ['11-15', '03-15'],
  cooling: ['06-01', '09-30'],
};

/** `handedOverOn` null or in the future: not handed over yet. The symptom decides before its part does. */
export function warrantyOf(part: PartId, symptom: string, handedOverOn: Day | null, today: Day): Warranty {
  const term: Term = symptomOf(part, symptom)?.term ?? PARTS[part].term;
  if (term === 'common') return { term, cover: 'common', until: null, payer: 'company' };
  if (!handedOverOn || handedOverOn > today) return { term, cover: 'beforeHandover', until: null, payer: 'company' };
  if (term === 'contract' || term === 'unsure') return { term, cover: 'unsure', until: null, payer: 'undecided' };
  const until = lastDayOf(term, handedOverOn);
  const inside = until === null || today <= until;
  return { term, cover: inside ? 'inside' : 'over', until, payer: inside ? 'company' : 'owner' };
}

function lastDayOf(term: Term, handedOverOn: Day): Day | null {
  const [months, season] = [MONTHS[term], SEASONS[term]];
  if (season) return endOfSecondSeason(handedOverOn, season);
  return months === undefined ? null : addMonths(handedOverOn, months);
}

/** Only whole seasons count: one that had begun before handover is on top. */
function endOfSecondSeason(handedOverOn: Day, [from, to]: readonly [string, string]): Day {
  const year = Number(handedOverOn.slice(0, 4));
  const first = `${year}-${from}` >= handedOverOn ? year : year + 1;
  return `${to > from ? first + 1 : first + 2}-${to}`;
}

/** The answer as a person reads it: a few words, the sentence in one or two lines, and what to know besides. */
export function sayWarranty({ term, cover, until }: Warranty): { mark: string; title: string; note: string } {
  return { mark: COVERS[cover], title: titleOf(term, cover, until), note: NOTES[cover] };
}

function titleOf(term: Term, cover: Cover, until: Day | null): string {
  const { label, length } = TERMS[term];
  if (cover === 'inside') return `${label} ${length}，\n${until ? `保修至 ${until}，` : ''}免费`;
  if (cover === 'over') return `${label} ${length}，\n保修到 ${until} 为止`;
  if (cover === 'beforeHandover') return '交付之前，由我们修好，免费';
  if (cover === 'common') return '公共部位由我们负责修，不向您家收费';
  return term === 'contract' ? '这类小件保多久，写在您的合同里' : '工程师看过，再告诉您在不在保修期';
}

const NOTES: Readonly<Record<Cover, string>> = {
  inside: '写在您家《住宅质量保证书》里。万一查明是后来装修打孔所致，先报价，您同意了才动工。',
  over: '上门看过先报价，写明工和料，您同意了才动工。',
  beforeHandover: '房子还没到您手上，修好它是我们的事。保修期从交付那天才开始算。',
  common: '谢谢您告诉我们，修好了一样请您看。',
  unsure: '要是不在保修里，先报价，您同意了才动工。',
};
