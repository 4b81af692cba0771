/** The public face of privacy: what capabilities declare to hold, and whom one may still invite. */
import { Readable } from 'node:stream';
import type { Connection } from 'mongoose';
import type { Served, Signer } from '../files';
import type { History } from '../history';
import type { Route } from '../http/bind';
import { eraseInTime } from './erasures';
import { makeExports, openExport } from './exports';
import type { Holding } from './holding';
import { createLooks, type Looks } from './looks';
import { createRegister } from './register';
import { forgetInTime } from './retention';
import { privacyRoutes } from './routes';
import { createPrivacyStore } from './store';
import type { PrivacyWorld } from './world';

export { type Consents, openConsents } from './consents/consents';
export type { Holding, Impersonal } from './holding';
export type { Looks } from './looks';

export interface Privacy {
  readonly routes: Route[];
  readonly looks: Looks;
  /** An export for a signed address; null when the signature isn't good or it is gone. */
  open(name: string, exp: string, sig: string, now: Date): Promise<Served | null>;
}

interface World extends Omit<PrivacyWorld, 'store' | 'reveals' | 'erasures' | 'register' | 'sign'> {
  readonly db: Connection;
  readonly history: History;
  readonly signer: Signer;
  readonly holdings: readonly Holding[];
}

const LINK_MS = 10 * 60_000;
const ZIP = /^([0-9a-f]{24})-export\.zip$/;

export function openPrivacy({ db, history, signer, holdings, ...rest }: World): Privacy {
  const store = createPrivacyStore(db);
  const world: PrivacyWorld = {
    ...rest,
    store,
    reveals: history.records(store.reveals),
    erasures: history.records(store.erasures),
    register: createRegister(db, rest.vault, holdings, rest.photos.remove),
    sign: (name, now) => ({ url: signer.sign(name, now, LINK_MS), endsAt: new Date(now.getTime() + LINK_MS) }),
  };
  eraseInTime(world);
  forgetInTime({ db, holdings, ...rest });
  return {
    routes: privacyRoutes(world, makeExports(world)),
    looks: createLooks(world),
    async open(name, exp, sig, now) {
      const [, id] = ZIP.exec(name) ?? [];
      const bytes = id && signer.verify(name, exp, sig, now) ? await openExport(world, id) : null;
      return bytes && served(bytes);
    },
  };
}

const served = (zip: Buffer): Served => ({
  type: 'application/zip',
  bytes: zip.length,
  attachment: true,
  stream: async (span) => Readable.from([span ? zip.subarray(span.from, span.to + 1) : zip]),
});
