/** What the page of a new complaint asks, and what of it is sent. */
import type { OwnerFacts } from '@jiashu/shared/complaints/schema';
import type { ComplaintKind, Impact } from '@jiashu/shared/complaints/vocabulary';
import type { SendingPhoto } from '../../../api';

export interface ComplaintForm {
  readonly kind: ComplaintKind | null;
  readonly title: string;
  readonly text: string;
  readonly impact: Impact | null;
  readonly households: number;
  /** Asks for repair costs or compensation. */
  readonly wants: boolean;
  readonly yuan: string;
  readonly again: boolean;
  readonly publicConflict: boolean;
  readonly lawsuit: boolean;
  readonly urgent: boolean;
  /** Those that are sent. */
  readonly photos: readonly SendingPhoto[];
}

export const EMPTY: ComplaintForm = {
  kind: null,
  title: '',
  text: '',
  impact: null,
  households: 1,
  wants: false,
  yuan: '',
  again: false,
  publicConflict: false,
  lawsuit: false,
  urgent: false,
  photos: [],
};

/** Whole fen from `9999.9` or `9,999.99`; null for what is no amount above zero. */
export function fenOf(yuan: string): number | null {
  const [, whole, cents = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replace(/[,，]/g, '')) ?? [];
  if (whole === undefined) return null;
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return fen > 0 ? fen : null;
}

/** The answers, once those that can't be left out are given; null until then. */
export function factsOf(form: ComplaintForm): OwnerFacts | null {
  const { impact, households, wants, yuan, again, publicConflict, lawsuit, urgent } = form;
  const compensationFen = wants ? fenOf(yuan) : 0;
  if (impact === null || compensationFen === null) return null;
  return { impact, households, compensationFen, again, publicConflict, lawsuit, urgent };
}

/** What is sent for a home; null while something is missing. */
export function filingOf(form: ComplaintForm, homeId: string, photoIds: readonly string[]) {
  const facts = factsOf(form);
  const title = form.title.trim();
  const text = form.text.trim();
  if (!form.kind || !facts || title === '' || text === '') return null;
  return { homeId, kind: form.kind, title, text, photoIds: [...photoIds], facts };
}

/** The first thing still missing, as the button says it; null when it can be sent. */
export function missingIn(form: ComplaintForm): string | null {
  if (!form.kind) return '先选是哪一类事';
  if (form.title.trim() === '') return '用一句话说是什么事';
  if (form.text.trim() === '') return '说说经过';
  if (!form.impact) return '选一下影响有多大';
  return factsOf(form) ? null : '把金额填上';
}
