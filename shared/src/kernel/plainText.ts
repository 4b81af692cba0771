/**
 * Text without what nobody sees: marks that turn the direction of reading, so that a name or an amount reads otherwise
 * than it is, and signs of no width, by which one name passes for another. What holds an emoji together stays. Pure.
 */

const INVISIBLE = /(?!\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
/** Joiners that join no two pictures, and choices of a form with nothing before them. */
const LOOSE =
  /\u200d(?!\p{Extended_Pictographic})|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?<=^|\s)(?:\ufe0e|\ufe0f)+/gu;

export const plainText = (text: string): string => text.replace(INVISIBLE, '').replace(LOOSE, '');
