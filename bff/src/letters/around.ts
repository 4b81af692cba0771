/** Gathers what is around letters (names, photos, counts) in a handful of queries however many letters there are. */
import { photoIdsOf, videoIdsOf } from '@jiashu/shared/letters/body';
import type { Caller } from '../http/context';
import type { Around } from './present';
import { countReceivers } from './receives';
import type { Letter } from './store';
import type { LetterWorld } from './world';

interface Wanted {
  /** Counting homes costs a query a letter: only where it is shown. */
  readonly counts: boolean;
  /** A list needs a letter's first photo only. */
  readonly photos: 'first' | 'all';
}

export async function aroundLetters(
  world: LetterWorld,
  letters: readonly Letter[],
  caller: Pick<Caller, 'personId'>,
  now: Date,
  wanted: Wanted,
) {
  const ids = letters.map(({ _id }) => _id);
  const photoIds = letters.flatMap(({ blocks }) =>
    photoIdsOf(blocks).slice(0, wanted.photos === 'first' ? 1 : undefined),
  );
  const videoIds = wanted.photos === 'all' ? letters.flatMap(({ blocks }) => videoIdsOf(blocks)) : [];
  const [projects, names, photos, videos, readTimes, homesRead, homes] = await Promise.all([
    world.projects.some([...new Set(letters.map(({ projectId }) => projectId))]),
    world.persons.names(letters.map(({ authorId }) => authorId)),
    world.photos.show(photoIds, now),
    videoIds.length > 0 ? world.photos.videos(videoIds, now) : [],
    world.store.readTimes(caller.personId, ids),
    wanted.counts ? world.store.homesRead(ids) : new Map<string, number>(),
    wanted.counts ? Promise.all(letters.map((letter) => homesOf(world, letter, now))) : [],
  ]);
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const videosById = new Map(videos.map((video) => [video.id, video]));
  return letters.map((letter, index): [Letter, Around] => [
    letter,
    {
      project: projects.find(({ _id }) => _id === letter.projectId)!,
      authorName: names.get(letter.authorId) ?? '',
      photos: byId,
      videos: videosById,
      homes: homes[index] ?? 0,
      homesRead: homesRead.get(letter._id) ?? 0,
      readAt: readTimes.get(letter._id) ?? null,
    },
  ]);
}

/** To how many homes: fixed on the day it came out, before that as many as it would be today. */
const homesOf = async (world: LetterWorld, letter: Letter, now: Date): Promise<number> =>
  letter.publishedAt ? letter.homes : countReceivers(world, letter, now);
