/** Reading letters, as the letters' own face takes it in. */
import type { Connection } from 'mongoose';
import type { Route } from '../../http/bind';
import { createPaperSigner } from '../paper/letterPaper';
import { type OpenPaper, paperOpener } from '../paper/openPaper';
import type { LetterWorld } from '../world';
import { readingRoutes } from './routes';
import { createReadingStore } from './store';

export interface Reading {
  readonly routes: Route[];
  readonly openPaper: OpenPaper;
}

/** `secret` signs the addresses of letters on paper. */
export function openReading(db: Connection, letters: LetterWorld, secret: Buffer): Reading {
  const signer = createPaperSigner(secret);
  const world = { ...letters, reading: createReadingStore(db), signer };
  return { routes: readingRoutes(world), openPaper: paperOpener(letters, signer) };
}
