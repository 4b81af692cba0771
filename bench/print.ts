/** Prints a row of the bench: each contestant, and the ratios to the first beside their goals. */
import type { Result } from './rounds';

interface Goals {
  /** CPU per task at most this many times the first's. */
  readonly cpu?: number;
  /** Tasks per second at least this many times the first's. */
  readonly throughput?: number;
}

export function print(title: string, results: readonly Result[], goals: Goals): void {
  const first = results[0]!;
  console.log(`\n${title}`);
  for (const { name, cpuMicros, perSecond } of results) {
    const ratios = `${(cpuMicros / first.cpuMicros).toFixed(2)} × CPU, ${(perSecond / first.perSecond).toFixed(2)} × throughput`;
    console.log(
      `  ${name.padEnd(24)} ${cpuMicros.toFixed(0).padStart(7)} µs CPU  ${perSecond.toFixed(0).padStart(7)}/s   ${ratios}`,
    );
  }
  const wanted = [goals.cpu && `CPU ≤ ${goals.cpu}`, goals.throughput && `throughput ≥ ${goals.throughput}`];
  if (wanted.some(Boolean)) console.log(`  goal: ${wanted.filter(Boolean).join(', ')}`);
}
