/** What readers are told when something happens to a letter. */
import { letterOf } from '@jiashu/shared/letters/rules';
import type { Letter } from '../store';
import type { DeliveryKind } from './store';

interface Told {
  readonly title: string;
  readonly text: string;
}

const WORDS: { readonly [K in DeliveryKind]: (letter: Letter) => Told } = {
  publication: ({ title, month, issue }) => ({ title, text: `${letterOf(month)}到了，第 ${issue} 封。` }),
  reminder: ({ title, issue }) => ({ title, text: `第 ${issue} 封家书，您家还没有人读。` }),
  erratum: ({ issue, errata }) => ({ title: `第 ${issue} 封家书更正了一处`, text: errata.at(-1)?.right ?? '' }),
  withdrawal: ({ issue, withdrawal }) => ({ title: `第 ${issue} 封家书撤下了`, text: withdrawal?.reason ?? '' }),
};

export const wordsFor = (kind: DeliveryKind, letter: Letter): Told => WORDS[kind](letter);
