/** Opens a letter as a PDF for a signed address: drawn anew each time, so an erratum is in it at once. */
import { aroundLetters } from '../around';
import { presentLetter } from '../present';
import type { LetterWorld } from '../world';
import { drawLetter } from './drawLetter';
import { paperFonts } from './fonts';
import { type PaperSigner, picturesOf } from './letterPaper';

/** Null when the signature isn't good, the letter isn't there or was taken back. */
export type OpenPaper = (letterId: string, exp: string, sig: string, now: Date) => Promise<Paper | null>;

export interface Paper {
  /** What the file is called when it is saved. */
  readonly name: string;
  readonly pdf: Buffer;
}

/** Nobody in particular: a sheet of paper doesn't know who has read it. */
const NOBODY = { personId: '' };

export function paperOpener(world: LetterWorld, signer: PaperSigner): OpenPaper {
  return async (letterId, exp, sig, now) => {
    if (!signer.verify(letterId, exp, sig, now)) return null;
    const letter = await world.store.letter(letterId);
    if (!letter?.publishedAt || letter.withdrawal) return null;
    const [pair] = await aroundLetters(world, [letter], NOBODY, now, { counts: false, photos: 'all' });
    const view = presentLetter(...pair!);
    const pictures = await picturesOf(world.photos, view.blocks);
    const pdf = await drawLetter(view, pictures, await paperFonts());
    return { name: `第 ${view.issue} 封家书 ${view.title}.pdf`, pdf };
  };
}
