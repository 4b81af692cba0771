/**
 * A request that waits long makes us ask the database whether it is there; when it is silent the request is answered
 * with 503 instead of waiting on. What merely takes its time (an upload over a slow line, a letter being printed) goes
 * on. Uploads wait as long as a socket does, since a ledger read in one go keeps a small database busy for seconds; jobs
 * don't come by here.
 */
import type Koa from 'koa';
import { AppError } from './errors';
import type { State } from './state';

/** How often the waiting are looked at. */
const LOOK_MS = 200;
/** From when on a request has waited long. */
const LONG_MS = 400;
/** So many looks without an answer are silence. Looks are counted, not time: a process that stood still heard nobody. */
const SILENT_LOOKS = 5;

interface Waiting {
  readonly since: number;
  giveUp(error: AppError): void;
}

/** Answers within two seconds of a silent database by `unavailable`; `beat` resolves at a sign of life. */
export function patience(beat: () => Promise<unknown>): Koa.Middleware<State> {
  const waiting = new Set<Waiting>();
  let looking = false;

  /** Looks as long as anybody waits. */
  function lookOn(): void {
    if (looking) return;
    looking = true;
    const isSilent = silenceOf(beat);
    const timer = setInterval(() => {
      const long = [...waiting].filter(({ since }) => performance.now() - since >= LONG_MS);
      if (long.length > 0 && isSilent()) for (const one of long) one.giveUp(new AppError('unavailable'));
      if (waiting.size > 0) return;
      clearInterval(timer);
      looking = false;
    }, LOOK_MS).unref();
  }

  return (koa, next) => {
    if (koa.is('multipart')) return next();
    return new Promise<void>((resolve, giveUp) => {
      const one = { since: performance.now(), giveUp };
      waiting.add(one);
      lookOn();
      next()
        .then(resolve, giveUp)
        .finally(() => waiting.delete(one));
    });
  };
}

/** Says at every look whether the database is silent or gone. At most one question is under way, however long it hangs. */
function silenceOf(beat: () => Promise<unknown>): () => boolean {
  let unanswered = 0;
  let failed = false;
  const ask = () => {
    unanswered = 1;
    beat().then(
      () => (unanswered = 0),
      () => {
        unanswered = 0;
        failed = true;
      },
    );
  };
  return () => {
    if (unanswered > 0) return ++unanswered > SILENT_LOOKS;
    const gone = failed;
    failed = false;
    ask();
    return gone;
  };
}
