/** The content check (WECHAT §5) over everything a letter says, piece by piece, so that the author is told where. */
import { textsOf } from '@jiashu/shared/letters/body';
import type { ContentCheck } from '../../infra/contentCheck';
import type { Letter } from '../store';

export interface Finding {
  /** `title`, `blocks.2`. */
  readonly path: string;
  /** The block's name; null for the title. */
  readonly blockKey: string | null;
  readonly word: string;
}

export interface Findings {
  /** Must not go out. */
  readonly risky: readonly Finding[];
  /** Customer relations decides. */
  readonly doubtful: readonly Finding[];
}

export async function checkContent(content: ContentCheck, letter: Pick<Letter, 'title' | 'blocks' | 'blockKeys'>) {
  const pieces = [
    { path: 'title', blockKey: null, text: letter.title },
    ...letter.blocks.map((block, index) => ({
      path: `blocks.${index}`,
      blockKey: letter.blockKeys[index] ?? null,
      text: textsOf(block).join('\n'),
    })),
  ];
  const risky: Finding[] = [];
  const doubtful: Finding[] = [];
  for (const { path, blockKey, text } of pieces.filter(({ text }) => text !== '')) {
    const verdict = await content.check(text);
    if (verdict.suggest === 'risky') risky.push({ path, blockKey, word: verdict.word });
    if (verdict.suggest === 'review') doubtful.push({ path, blockKey, word: verdict.word });
  }
  return { risky, doubtful } satisfies Findings;
}

export const sayRisky = ({ path, word }: Finding) => ({ path, message: `“${word}”不能写进家书，请改掉这一处` });

export const sayDoubtful = ({ word }: Finding): string => `内容检查：“${word}”请客关再看一眼，合适就通过。`;
