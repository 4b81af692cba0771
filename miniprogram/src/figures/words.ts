/** What a figure's numbers say in a sentence: never a share without its cases. */
import type { FigureView } from '@jiashu/shared/figures/schema';
import type { FigureName } from '@jiashu/shared/figures/vocabulary';
import { grouped } from '@jiashu/shared/projects/keyFigures';

const CASES: Readonly<Record<FigureName, (n: string, hits: string) => string>> = {
  answered: (n, hits) => `${n} 件报修和投诉，${hits} 件在一小时内有人答复`,
  closed: (n, hits) => `${n} 件，${hits} 件按时关闭`,
  satisfied: (n, hits) => `${n} 户打了分，${hits} 户满意或非常满意`,
};

/** `2,314 件报修和投诉，2,249 件在一小时内有人答复`. */
export const sayCases = ({ name, n, hits }: FigureView): string =>
  CASES[name](grouped(String(n)), grouped(String(hits)));

/** What stands in the number's place, and why. */
export function sayTooFew({ n }: FigureView, least: number): string {
  return n === 0 ? '没有交付，就没有报修和投诉' : `才 ${n} 件，不足 ${least} 件，先不算百分比`;
}

/** `95% 的把握在 89.3%–93.1% 之间`. */
export const sayInterval = ({ low, high }: FigureView): string => `95% 的把握在 ${low}%–${high}% 之间`;
