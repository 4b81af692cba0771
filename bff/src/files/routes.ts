/** Contract key → handler. */
import { photos as contract } from '@jiashu/shared/files/contract';
import { photoWires } from '@jiashu/shared/files/schema';
import { bind, type Route } from '../http/bind';
import { invalid } from '../http/errors';
import { type FileWorld, takeDocument, takePhoto, takeVideo } from './take';
import type { FileViews } from './views';

export function photoRoutes(world: FileWorld, { found, photoView, documentView, videos }: FileViews): Route[] {
  return bind('photos', contract, photoWires, {
    upload: async (_, { effectId: id, caller: { personId }, upload, now }) =>
      photoView(await takePhoto(world, { id, personId, ...(await upload!()), now }), now),
    async uploadVideo({ posterId = null }, { effectId: id, caller: { personId }, upload, now }) {
      const [poster] = posterId ? await found([posterId], 'photo') : [];
      if (posterId && poster?.personId !== personId)
        throw invalid({ path: 'posterId', message: '封面没有传好，请重新传' });
      await takeVideo(world, posterId, { id, personId, ...(await upload!()), now });
      return (await videos([id], now))[0]!;
    },
    async uploadDocument({ name }, { effectId: id, caller: { personId }, upload, now }) {
      return documentView(await takeDocument(world, name, { id, personId, ...(await upload!()), now }), now);
    },
  });
}
