/** Binds a contract to its schemas and handlers: one that is missing, undeclared or of another shape does not compile. */
import type { Contract, Endpoint, InputOf, OutputOf, Wire } from '@jiashu/shared/kernel/endpoint';
import type { z } from 'zod';
import type { Context, SignedIn } from './context';
import { AppError, invalidInput } from './errors';

type ContextOf<E extends Endpoint> = E['access'] extends 'public' ? Context : SignedIn;

export type WiresOf<C extends Contract> = {
  readonly [K in keyof C]: { input: z.ZodType<unknown, InputOf<C[K]>>; output: z.ZodType<unknown, OutputOf<C[K]>> };
};
export type HandlersOf<C extends Contract, W extends WiresOf<C>> = {
  readonly [K in keyof C]: (input: z.output<W[K]['input']>, ctx: ContextOf<C[K]>) => Promise<OutputOf<C[K]>>;
};

/** An endpoint ready to serve: `run` checks the input, calls the handler and checks the answer. */
export interface Route {
  /** `letters.list`: capability and contract key. */
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly wire: Wire;
  run(input: unknown, ctx: Context): Promise<unknown>;
}

export function bind<C extends Contract, W extends WiresOf<C>>(
  capability: string,
  contract: C,
  wires: W,
  handlers: HandlersOf<C, W>,
): Route[] {
  return (Object.keys(contract) as (keyof C & string)[]).map((key) => ({
    name: `${capability}.${key}`,
    endpoint: contract[key]!,
    wire: wires[key]!,
    run: (input, ctx) => checked(wires[key]!, handlers[key] as Handler, input, ctx),
  }));
}

type Handler = (input: unknown, ctx: Context) => Promise<unknown>;

async function checked(wire: Wire, handle: Handler, input: unknown, ctx: Context): Promise<unknown> {
  const parsed = wire.input.safeParse(input);
  if (!parsed.success) throw invalidInput(parsed.error);
  const answer = wire.output.safeParse(await handle(parsed.data, ctx));
  // An undeclared or missing field is our bug: it must neither leak nor look like the caller's mistake.
  if (!answer.success) throw new AppError('internal', { cause: answer.error });
  return answer.data;
}
