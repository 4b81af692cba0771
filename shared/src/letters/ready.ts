/** What a letter still lacks before it can be submitted: said to the author, and refused by the BFF. Pure. */
import type { Block } from './blocks';
import { type BlockProblem, isWritten, problemsOf } from './body';

interface Written {
  readonly title: string;
  readonly authorTitle: string;
  readonly blocks: readonly Block[];
}

/** In the order of the page; empty when it is ready. */
export function problemsOfLetter({ title, authorTitle, blocks }: Written): BlockProblem[] {
  const problems: BlockProblem[] = [];
  if (title.trim() === '') problems.push({ path: 'title', message: '还没有题目' });
  if (authorTitle.trim() === '') problems.push({ path: 'authorTitle', message: '还没写署名的职务' });
  if (!blocks.some(isWritten)) return [...problems, { path: 'blocks', message: '正文还是空的' }];
  return [...problems, ...problemsOf(blocks)];
}
