/** What happened while a mini-program ran: every part of the harness writes here, tests read it. */

/** One call of a `wx.*` function with the options it was given (callbacks left out). */
export interface ApiCall {
  name: string;
  options: Record<string, unknown>;
}

/** One answered or failed `wx.request` / `wx.uploadFile`; `status` is 0 when no answer came, `ms` the time it took. */
export interface RequestRecord {
  method: string;
  url: string;
  status: number;
  ms: number;
  data?: unknown;
}

/** One setData call: the page or component, the bytes of its JSON (WeChat refuses more than 1,024 kB). */
export interface SetDataRecord {
  path: string;
  bytes: number;
}

/** `errors` must stay empty in a sound app; the other lists are in order of happening. */
export interface Journal {
  errors: string[];
  warnings: string[];
  calls: ApiCall[];
  requests: RequestRecord[];
  setData: SetDataRecord[];
  toasts: string[];
  report(where: string, error: unknown): void;
  /** Runs `work`; what it throws becomes an entry in `errors`, as WeChat keeps an app alive after a throwing callback. */
  guard<T>(where: string, work: () => T): T | undefined;
}

export function createJournal(): Journal {
  const errors: string[] = [];
  const report = (where: string, error: unknown) => void errors.push(`${where}: ${describe(error)}`);
  return {
    errors,
    warnings: [],
    calls: [],
    requests: [],
    setData: [],
    toasts: [],
    report,
    guard(where, work) {
      try {
        return work();
      } catch (error) {
        report(where, error);
        return undefined;
      }
    },
  };
}

/** Words for anything thrown or logged; errors from inside the sandbox are no `instanceof Error` out here. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  const stack = (value as { stack?: unknown } | null | undefined)?.stack;
  if (typeof stack === 'string') return stack.split('\n').slice(0, 6).join('\n');
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
