/** Lets people of the demo company do things in the past, through the same endpoints as anybody in the present. */
import { derivedId } from '../history';
import type { Route } from '../http/bind';
import type { Caller, Context } from '../http/context';
import type { Upload } from '../http/upload';

export interface Stage {
  /**
   * The person calls the endpoint (`letters.publish`) at that moment, and gets its answer. Rules, facts, history and
   * inbox are those of a real request. What it makes gets its ids from `key`, which is the input unless that holds
   * something drawn by lot. Throws what the endpoint throws.
   */
  act<Answer = unknown>(route: string, personId: string, at: Date, input: object, key?: string): Promise<Answer>;
  /** The person sends a file to an endpoint that takes one. */
  send(route: string, personId: string, at: Date, input: object, file: { name: string; text: string }): Promise<void>;
}

interface World {
  readonly routes: readonly Route[];
  callerOf(personId: string, sessionId: string): Promise<Caller | null>;
}

export function openStage({ routes, callerOf }: World): Stage {
  const byName = new Map(routes.map((route) => [route.name, route]));
  const callers = new Map<string, Promise<Caller>>();

  const known = (personId: string) => {
    if (!callers.has(personId)) callers.set(personId, requireCaller(personId));
    return callers.get(personId)!;
  };
  async function requireCaller(personId: string): Promise<Caller> {
    const caller = await callerOf(personId, derivedId('demo session', personId));
    if (!caller) throw new Error(`nobody in the demo company has the id ${personId}`);
    return caller;
  }

  async function run(name: string, personId: string, at: Date, input: object, key: string, upload: Upload | null) {
    const route = byName.get(name);
    if (!route) throw new Error(`no endpoint ${name}`);
    const effectId = derivedId('demo', name, personId, at.toISOString(), key);
    const caller = await known(personId);
    const ctx: Context = {
      caller,
      now: at,
      effectId,
      requestId: effectId,
      ip: '127.0.0.1',
      agent: '',
      upload: upload && (async () => upload),
    };
    try {
      return await route.run(input, ctx);
    } catch (cause) {
      throw new Error(`${caller.name} could not ${name} ${JSON.stringify(input)}`, { cause });
    }
  }

  return {
    act: async <Answer>(name: string, personId: string, at: Date, input: object, key = JSON.stringify(input)) =>
      (await run(name, personId, at, input, key, null)) as Answer,
    async send(name, personId, at, input, { name: filename, text }) {
      await run(name, personId, at, input, filename, { bytes: Buffer.from(text), filename });
    },
  };
}
