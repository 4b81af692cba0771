/** Contract key → handler. */
import { photos as contract } from '@jiashu/shared/files/contract';
import { photoWires } from '@jiashu/shared/files/schema';
import { bind, type Route } from '../http/bind';
import type { SignedIn } from '../http/context';
import { invalid } from '../http/errors';
import { type FileWorld, type Incoming, takeDocument, takePhoto, takeVideo } from './take';
import { requireRoom } from './unused';
import type { FileViews } from './views';

export function photoRoutes(world: FileWorld, { found, photoView, documentView, videos }: FileViews): Route[] {
  /** What the caller sends, once he has room for it. */
  async function incoming({ effectId: id, caller: { personId }, upload, now }: SignedIn): Promise<Incoming> {
    await requireRoom(world, { id, personId, now });
    return { id, personId, ...(await upload!()), now };
  }
  return bind('photos', contract, photoWires, {
    upload: async (_, ctx) => photoView(await takePhoto(world, await incoming(ctx)), ctx.now),
    async uploadVideo({ posterId = null }, ctx) {
      const [poster] = posterId ? await found([posterId], 'photo') : [];
      if (posterId && poster?.personId !== ctx.caller.personId)
        throw invalid({ path: 'posterId', message: '封面没有传好，请重新传' });
      await takeVideo(world, posterId, await incoming(ctx));
      return (await videos([ctx.effectId], ctx.now))[0]!;
    },
    uploadDocument: async ({ name }, ctx) =>
      documentView(await takeDocument(world, name, await incoming(ctx)), ctx.now),
  });
}
