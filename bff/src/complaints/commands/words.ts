/** Words with photos, as anybody adds them to a complaint. */
import type { SignedIn } from '../../http/context';
import type { ComplaintWorld } from '../world';

export interface Words {
  readonly text: string;
  readonly photoIds: string[];
}

/** Gives the caller's photos to the complaint. Throws `invalid`. */
export const attachWords = (world: ComplaintWorld, id: string, { photoIds }: Words, ctx: SignedIn): Promise<void> =>
  world.photos.attach(photoIds, ctx.caller.personId, { kind: 'complaint', id });
