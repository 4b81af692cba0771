/** Whether words may be published at all (WECHAT §5); WeChat's own check comes behind this interface. */

export type ContentVerdict =
  | { readonly suggest: 'pass' }
  /** `word` is what was found: said to the author, so that he knows what to change. */
  | { readonly suggest: 'review' | 'risky'; readonly word: string };

export interface ContentCheck {
  /** Looks at up to 2,500 characters. */
  check(text: string): Promise<ContentVerdict>;
}

export interface WordLists {
  readonly risky: readonly string[];
  readonly review: readonly string[];
}

/** The in-process stand-in: two lists of words from the configuration. */
export const wordListCheck = ({ risky, review }: WordLists): ContentCheck => ({
  async check(text) {
    const bad = risky.find((word) => text.includes(word));
    if (bad) return { suggest: 'risky', word: bad };
    const doubtful = review.find((word) => text.includes(word));
    return doubtful ? { suggest: 'review', word: doubtful } : { suggest: 'pass' };
  },
});
