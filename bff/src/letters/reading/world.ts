/** What reading a letter needs of the house. */
import type { PaperSigner } from '../paper/letterPaper';
import type { LetterWorld } from '../world';
import type { ReadingStore } from './store';

export interface ReadingWorld extends LetterWorld {
  readonly reading: ReadingStore;
  readonly signer: PaperSigner;
}
