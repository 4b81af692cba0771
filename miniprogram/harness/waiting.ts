/** Waiting by asking again, never by sleeping a fixed time. */

const EVERY_MS = 5;

/** Resolves with the first truthy answer of `ask`. Rejects with the words of `explain` after `timeoutMs`; what `ask` throws goes straight out. */
export async function poll<T>(ask: () => T, explain: () => string, timeoutMs: number): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(explain());
    await new Promise((resume) => setTimeout(resume, EVERY_MS));
  }
}
