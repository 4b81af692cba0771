/** A film in a letter: it travels with it by signed address, and only where the letter itself is read. */
import { letters } from '@jiashu/shared/letters/contract';
import { letterReading } from '@jiashu/shared/letters/reading/contract';
import { expect, test } from 'vitest';
import { id, personId, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { DRAFT } from './testing/approvedLetter';
import { publishedLetter } from './testing/publishedLetter';

let house: House;
forTests((opened) => {
  house = opened;
});

/** A film and its first picture as they are kept once they are sent. */
async function sentBy(who: Who, name: string): Promise<string> {
  const kept = { personId: personId(who), width: 640, height: 480, bytes: 9, name: null, at: NOW, subject: null };
  const poster = { _id: id('poster', name), kind: 'photo', seconds: null, posterId: null, ...kept };
  const film = { _id: id('film', name), kind: 'video', seconds: 11.6, posterId: poster._id, ...kept };
  await house.db.collection('photos').insertMany([poster, film] as never);
  return film._id;
}
const block = (videoId: string) => ({ kind: 'video' as const, videoId, caption: '淋水试验，左下角渗水' });

test('is read with its first picture by whoever receives the letter, and by whoever it is passed on to', async () => {
  const videoId = await sentBy('editor', 'one');
  const letterId = await publishedLetter(house, { blocks: [...DRAFT.blocks, block(videoId)] });
  const owner = await house.as('owner', letters);
  const shown = {
    ...{ kind: 'video', caption: '淋水试验，左下角渗水' },
    video: expect.objectContaining({
      ...{ id: videoId, seconds: 11.6, url: expect.stringMatching(/^\/files\/.*sig=/) },
      poster: expect.objectContaining({ id: id('poster', 'one') }),
    }),
  };
  expect((await owner.read({ letterId })).body.blocks[1]).toEqual(shown);
  const { token } = (await (await house.as('owner', letterReading)).share({ letterId })).body;
  expect((await (await house.as(null, letterReading)).shared({ token })).body.blocks[1]).toEqual(shown);
  expect((await (await house.as('ownerIn5', letters)).read({ letterId })).status).toBe(404);
});

test('stays with the letter it was sent for, through every later save', async () => {
  const blocks = [block(await sentBy('editor', 'two'))];
  const desk = await house.as('editor', letters);
  const { projectId, ...words } = DRAFT;
  const { body } = await desk.write({ projectId, ...words, blocks });
  const saved = await desk.revise({ letterId: body.id, version: body.version, ...words, title: '改了题目', blocks });
  expect([saved.status, saved.body.blocks]).toMatchObject([200, [{ video: { id: blocks[0]!.videoId } }]]);
  expect((await desk.write({ ...DRAFT, blocks })).status).toBe(400);
});

test('somebody else’s is refused, and one without words does not go out', async () => {
  const desk = await house.as('editor', letters);
  const theirs = await desk.write({ ...DRAFT, blocks: [block(await sentBy('steward', 'three'))] });
  expect([theirs.status, theirs.body.error?.data]).toMatchObject([400, [{ path: 'photoIds' }]]);
  const silent = { ...block(await sentBy('editor', 'four')), caption: '' };
  const { body } = await desk.write({ ...DRAFT, blocks: [silent] });
  const submitted = await desk.submit({ letterId: body.id, version: body.version });
  expect(submitted.body.error?.data).toEqual([expect.objectContaining({ path: 'blocks.0.caption' })]);
});
