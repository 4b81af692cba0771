/** Asking to be confirmed, and appealing once. */
import { factOf } from '../../history';
import { AppError, conflict, found, invalid, notFound } from '../../http/errors';
import type { Handlers, HomeWorld } from '../world';
import { appealUntil, presentBindings } from './present';
import { filesOf, subjectOf } from './store';

export function bindingHandlers(world: HomeWorld): Handlers<'requestBinding' | 'myBindings' | 'appealBinding'> {
  const { bindings, records, photos, projects, vault } = world;
  return {
    async requestBinding({ projectId, home, name, note, photoIds, documentId }, ctx) {
      await projects.get(projectId);
      const { effectId: _id, caller, now: at } = ctx;
      await photos.attach(filesOf({ photoIds, documentId }), caller.personId, subjectOf({ _id }));
      const binding = {
        ...{ _id, personId: caller.personId, projectId, home, name: vault.seal(name), note, photoIds, documentId, at },
        ...{ state: 'pending' as const, reason: null, decision: null, appeal: null, evidenceUntil: null },
      };
      const fact = factOf(ctx, 'homes.binding.requested', subjectOf(binding), { projectId });
      return (await presentBindings(world, [await records.bindings.create(binding, fact)], at))[0]!;
    },
    myBindings: async (_, { caller, now }) => ({
      bindings: await presentBindings(world, await bindings.bindingsOf(caller.personId), now),
    }),
    async appealBinding({ bindingId, words, photoIds }, ctx) {
      const binding = found(await bindings.binding(bindingId));
      if (binding.personId !== ctx.caller.personId) throw notFound();
      if (binding.appeal) throw new AppError('already');
      if (!appealUntil(binding, ctx.now)) throw new AppError('closed');
      if (binding.photoIds.length + photoIds.length > 9)
        throw invalid({ path: 'photoIds', message: '加上原来的最多 9 张' });
      await photos.attach(photoIds, ctx.caller.personId, subjectOf(binding));
      const set = { state: 'appealed' as const, appeal: { words, at: ctx.now }, evidenceUntil: null };
      const fact = factOf(ctx, 'homes.binding.appealed', subjectOf(binding), binding);
      const appealed = await records.bindings.change(
        { _id: bindingId, state: 'refused', appeal: null },
        { $set: { ...set, photoIds: [...binding.photoIds, ...photoIds] } },
        fact,
      );
      if (!appealed) throw conflict();
      return (await presentBindings(world, [appealed], ctx.now))[0]!;
    },
  };
}
