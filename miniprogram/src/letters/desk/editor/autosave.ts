/** Saves a form some seconds after the last change: one save at a time, again after the network is back. No React. */

/** What a try to save came to: `stuck` waits for somebody to change or decide something. */
export type SaveOutcome = 'saved' | 'offline' | 'stuck';

/** `kept`: changed and on this device only. */
export type SaveStatus = 'saved' | 'kept' | 'saving' | 'offline' | 'stuck';

interface Options<F> {
  save(form: F): Promise<SaveOutcome>;
  onStatus(status: SaveStatus): void;
}

export interface Autosave<F> {
  change(form: F): void;
  /** Saves what is not saved yet, now; true when nothing is left unsaved. */
  flush(): Promise<boolean>;
}

export const PAUSE_MS = 2_500;
export const RETRY_MS = 10_000;

export function createAutosave<F>({ save, onStatus }: Options<F>): Autosave<F> {
  let unsaved: F | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function run(): Promise<boolean> {
    while (unsaved !== null) {
      const form = unsaved;
      onStatus('saving');
      const outcome = await save(form);
      if (outcome === 'saved' && unsaved === form) unsaved = null;
      if (outcome === 'saved') continue;
      onStatus(outcome);
      if (outcome === 'offline') later(RETRY_MS);
      return false;
    }
    onStatus('saved');
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  function change(form: F): void {
    unsaved = form;
    if (!running) onStatus('kept');
    later(PAUSE_MS);
  }
  return { change, flush };
}
