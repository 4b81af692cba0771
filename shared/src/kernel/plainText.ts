/**
 * Text without what nobody sees: marks that turn the direction of reading, so that a name or an amount reads otherwise
 * than it is, and signs of no width, by which one name passes for another. What holds an emoji together stays. Pure.
 */

const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
/** Joiners that join no two pictures, and choices of a form with nothing before them. */
const LOOSE =
  /\u200c|\u200d(?!\p{Extended_Pictographic})|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?<=^|\s)[\ufe00-\ufe0f]+/gu;

export const plainText = (text: string): string => text.replace(INVISIBLE, '').replace(LOOSE, '');
