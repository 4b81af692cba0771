/** The public face of letters. */
import type { Connection } from 'mongoose';
import type { History } from '../history';
import type { Route } from '../http/bind';
import { type WordLists, wordListCheck } from '../infra/contentCheck';
import { alertDaily } from './alerts';
import { publishInTime } from './commands/scheduleLetter';
import { deliverInBackground } from './delivery/deliver';
import type { OpenPaper } from './paper/openPaper';
import { openQuestions } from './questions';
import { reactToLetters } from './reactions';
import { openReading } from './reading';
import { letterRoutes } from './routes';
import { createLetterStore, type LetterStore } from './store';
import type { LetterWorld } from './world';

export interface Letters {
  readonly routes: Route[];
  /** A letter as a PDF, for a signed address. */
  readonly openPaper: OpenPaper;
  /** How many letters a person has read, and which last; its title only where it is of these projects. */
  readBy(
    personId: string,
    projectIds: readonly string[],
  ): Promise<{ read: number; lastTitle: string | null; lastAt: Date | null }>;
  /** Adds readings as they are, for the demo company. */
  insertReads: LetterStore['insertReads'];
}

interface World extends Omit<LetterWorld, 'store' | 'records' | 'content' | 'questionsUnder'> {
  readonly db: Connection;
  readonly history: History;
  /** What the stand-in of the content check looks for. */
  readonly words: WordLists;
  /** Signs the addresses of letters on paper. */
  readonly secret: Buffer;
}

export function openLetters({ db, history, words, secret, ...rest }: World): Letters {
  const store = createLetterStore(db);
  const questions = openQuestions({ ...rest, db, history, letters: store });
  const world = {
    ...{ ...rest, store, records: history.records(store.letters), content: wordListCheck(words) },
    questionsUnder: questions.countUnder,
  };
  reactToLetters(world, history);
  deliverInBackground(world);
  publishInTime(world);
  alertDaily(world);
  const { routes, openPaper } = openReading(db, world, secret);
  return {
    routes: [...letterRoutes(world), ...questions.routes, ...routes],
    openPaper,
    insertReads: store.insertReads,
    async readBy(personId, projectIds) {
      const { read, last } = await store.lastRead(personId);
      const letter = last && (await store.letter(last.letterId));
      return {
        read,
        lastTitle: letter && projectIds.includes(letter.projectId) ? letter.title : null,
        lastAt: last?.at ?? null,
      };
    },
  };
}
