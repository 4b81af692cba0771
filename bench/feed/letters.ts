/** Twenty-one letters to the test company's owner, each of a usual length with one photo: a full page and its next. */
import type { StoredFile } from '../../bff/src/files/store';
import { newId } from '../../bff/src/infra/ids';
import type { Letter } from '../../bff/src/letters/store';
import { BUILDING_3, PROJECT, personId } from '../../bff/src/testing/company';

const TEXT = '先说您最关心的：3 栋本月到第 19 层，比计划晚四天。十一月下了十一天雨，外架没有拆，塔吊停了六天。';
const EDITOR = personId('editor');

export function manyLetters(now: Date): { letters: Letter[]; photos: StoredFile[] } {
  const letters = Array.from({ length: 21 }, (_, index) => letterOf(index + 1, now));
  const photos = letters.map(({ _id, blocks }) => photoOf((blocks.at(-1) as { photoId: string }).photoId, _id, now));
  return { letters, photos };
}

function letterOf(issue: number, now: Date): Letter {
  const at = new Date(now.getTime() - issue * 86_400_000);
  const blocks: Letter['blocks'] = [
    ...Array.from({ length: 6 }, () => ({ kind: 'paragraph' as const, text: TEXT })),
    { kind: 'photo', photoId: newId(), caption: '3 栋北立面，早上八点' },
  ];
  return {
    ...{
      _id: newId(),
      projectId: PROJECT,
      buildingIds: [BUILDING_3],
      phases: [],
      state: 'published',
      authorId: EDITOR,
    },
    ...{ writerIds: [EDITOR], savedById: EDITOR, authorTitle: '项目经理', month: '2026-11', title: '雨下了十一天' },
    ...{ blocks, blockKeys: blocks.map((_, index) => `b${index}`), shareable: false, version: 3, savedAt: at },
    ...{ remarks: [], said: 0, passedWords: [], publishAt: null, issue, progress: [], homes: 2, publishedAt: at },
    ...{ errata: [], withdrawal: null, reminders: 0, remindedAt: null },
  };
}

const photoOf = (_id: string, letterId: string, at: Date): StoredFile => ({
  ...{ _id, kind: 'photo', personId: EDITOR, width: 1280, height: 960, bytes: 200_000, at },
  ...{ seconds: null, posterId: null, name: null, subject: { kind: 'letter', id: letterId } },
});
