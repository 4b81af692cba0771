/** A question nobody answers in time is told to who must, then to who stands above. */
import { letterQuestions } from '@jiashu/shared/letters/questions/contract';
import { expect, test } from 'vitest';
import { HOME, type Who } from '../../testing/company';
import { type House, NOW } from '../../testing/house';
import { inboxOf } from '../../testing/inbox';
import { forTests } from '../../testing/opened';
import { publishedLetter } from '../testing/publishedLetter';
import { LATE } from './late';

let house: House;
let letterId: string;
forTests(
  (opened) => {
    house = opened;
  },
  async () => {
    letterId = await publishedLetter(house);
  },
);

const as = (who: Who) => house.as(who, letterQuestions);
const ask = async (who: Who = 'owner') =>
  (await as(who)).ask({ letterId, homeId: HOME, text: '晚四天，会不会为了赶工期降低质量？' });

const HEARING = ['editor', 'customerRelations', 'steward', 'projectManager', 'regionManager'] as const;
const lateFor = async (questionId: string) => {
  const heard = await Promise.all(
    HEARING.map(async (who) =>
      (await inboxOf(house, who))
        .filter(({ link, title }) => link.id === questionId && title.includes('还没'))
        .map(() => who),
    ),
  );
  return heard.flat();
};
const after = async (hours: number) => {
  house.at(new Date(NOW.getTime() + hours * 3_600_000));
  await Promise.all([house.jobs.run(LATE), house.jobs.run(LATE)]);
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
