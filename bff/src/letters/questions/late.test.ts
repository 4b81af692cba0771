/** A question nobody answers in time is told to who must, then to who stands above. */
import { expect, test } from 'vitest';
import { NOW } from '../../testing/house';
import { inboxOf } from '../../testing/inbox';
import { LATE } from './late';
import { underLetter } from './testing/underLetter';

const { ground, as, ask } = underLetter();

const HEARING = ['editor', 'customerRelations', 'steward', 'projectManager', 'regionManager'] as const;
const lateFor = async (questionId: string) => {
  const heard = await Promise.all(
    HEARING.map(async (who) =>
      (await inboxOf(ground.house, who))
        .filter(({ link, title }) => link.id === questionId && title.includes('还没'))
        .map(() => who),
    ),
  );
  return heard.flat();
};
const after = async (hours: number) => {
  ground.house.at(new Date(NOW.getTime() + hours * 3_600_000));
  await Promise.all([ground.house.jobs.run(LATE), ground.house.jobs.run(LATE)]);
};

test('those who must answer are told at the promised hour, then the project’s manager, then the region’s: each once', async () => {
  const { id } = (await ask()).body;
  await after(23.9);
  expect(await lateFor(id)).toEqual([]);
  await after(24);
  expect(await lateFor(id)).toEqual(['editor', 'customerRelations', 'steward']);
  await after(28);
  expect(await lateFor(id)).toEqual(['editor', 'customerRelations', 'steward', 'projectManager']);
  await after(200);
  expect(await lateFor(id)).toEqual([...HEARING]);
});

test('answered or declined it goes no further', async () => {
  const [answered, declined] = [(await ask()).body.id, (await ask('tenant')).body.id];
  const editor = await as('editor');
  await editor.answer({ questionId: answered, text: '不会。养护一天不少。' });
  await editor.decline({ questionId: declined, reason: '请问客户关系中心' });
  await after(200);
  expect([await lateFor(answered), await lateFor(declined)]).toEqual([[], []]);
});
