/** Contestants measured in alternation: machines are shared and noisy, so only their ratio in one run means something. */

export interface Sample {
  /** CPU of the measured process alone, user and system. */
  readonly cpuMicrosPerTask: number;
  readonly tasksPerSecond: number;
}

export interface Contestant {
  readonly name: string;
  /** Works for about this long and says what it cost. */
  round(ms: number): Promise<Sample>;
}

export interface Result {
  readonly name: string;
  /** The tenth percentile of the rounds: what it costs when nobody disturbs. */
  readonly cpuMicros: number;
  /** The ninetieth percentile of the rounds. */
  readonly perSecond: number;
}

/** Runs every contestant once per round in a shuffled order, after each has become as fast as it gets. */
export async function compare(contestants: readonly Contestant[], rounds: number, ms: number): Promise<Result[]> {
  const samples = new Map(contestants.map(({ name }) => [name, [] as Sample[]]));
  for (const contestant of contestants) await warmUp(contestant, ms);
  for (let at = 0; at < rounds; at++)
    for (const { name, round } of shuffled(contestants)) samples.get(name)!.push(await round(ms));
  return contestants.map(({ name }) => ({
    name,
    cpuMicros: percentile(
      samples.get(name)!.map(({ cpuMicrosPerTask }) => cpuMicrosPerTask),
      0.1,
    ),
    perSecond: percentile(
      samples.get(name)!.map(({ tasksPerSecond }) => tasksPerSecond),
      0.9,
    ),
  }));
}

const WARM_TASKS = 15_000;
const WARM_ROUNDS = 12;

/** Code is compiled for speed only after it has run often. */
async function warmUp({ round }: Contestant, ms: number): Promise<void> {
  let tasks = 0;
  for (let at = 0; at < WARM_ROUNDS && tasks < WARM_TASKS; at++)
    tasks += ((await round(ms)).tasksPerSecond * ms) / 1000;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function shuffled<T>(list: readonly T[]): T[] {
  const keyed = list.map((value) => ({ value, key: Math.random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** Contestants within this process: each works until the time is up. */
export function inProcess(name: string, task: () => Promise<unknown>): Contestant {
  return {
    name,
    async round(ms) {
      const began = performance.now();
      const cpu = process.cpuUsage();
      let tasks = 0;
      while (performance.now() - began < ms) {
        await task();
        tasks++;
      }
      const { user, system } = process.cpuUsage(cpu);
      return {
        cpuMicrosPerTask: (user + system) / tasks,
        tasksPerSecond: (tasks * 1000) / (performance.now() - began),
      };
    },
  };
}
