/** Counts a project's months from its records. A month is counted again while its cases can still be closed. */
import type { FigurePolicy } from '@jiashu/shared/figures/policy';
import { boundsOf, type Counts, countOf, monthsUpTo, NONE, type Promised } from '@jiashu/shared/figures/rules';
import { dayOf, instantOf } from '@jiashu/shared/kernel/time';
import type { FigureStore } from './store';

/** A case of a kind of service, as the capability that owns it tells of it. */
export interface Served {
  readonly answer: Promised;
  /** Null where closing was not promised, or no longer is (called off). */
  readonly closing: Promised | null;
}

/** Where cases and scores come from. */
export interface Sources {
  /** Everything filed between two instants, in batches. */
  readonly cases: readonly ((projectId: string, from: Date, until: Date) => AsyncIterable<readonly Served[]>)[];
  /** How many rated, and how many of them gave 4 or 5. */
  scores(projectId: string, from: Date, until: Date): Promise<{ n: number; hits: number }>;
  allProjectIds(): Promise<readonly string[]>;
}

interface World {
  readonly store: FigureStore;
  readonly sources: Sources;
  readonly policy: FigurePolicy;
}

/** The present month and the two before it: later nothing is closed that the figures would wait for. */
const STILL_MOVING = 3;

export async function countAll(world: World, now: Date): Promise<void> {
  const months = monthsUpTo(dayOf(now), world.policy.months);
  for (const projectId of await world.sources.allProjectIds()) {
    const known = new Set((await world.store.since([projectId], months[0]!)).map(({ month }) => month));
    const wanted = months.filter((month, index) => !known.has(month) || index >= months.length - STILL_MOVING);
    for (const month of wanted)
      await world.store.keep(projectId, month, await countMonth(world.sources, projectId, month, now), now);
  }
}

async function countMonth({ cases, scores }: Sources, projectId: string, month: string, now: Date): Promise<Counts> {
  const bounds = boundsOf(month);
  const [from, until] = [instantOf(bounds.from), instantOf(bounds.until)];
  let [answered, closed] = [NONE, NONE];
  for (const casesOf of cases) {
    for await (const batch of casesOf(projectId, from, until)) {
      answered = plus(
        answered,
        countOf(
          batch.map(({ answer }) => answer),
          now,
        ),
      );
      closed = plus(
        closed,
        countOf(
          batch.flatMap(({ closing }) => closing ?? []),
          now,
        ),
      );
    }
  }
  return { answered, closed, satisfied: await scores(projectId, from, until) };
}

const plus = (a: typeof NONE, b: typeof NONE) => ({ n: a.n + b.n, hits: a.hits + b.hits });
