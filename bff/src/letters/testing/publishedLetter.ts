/** A letter to building 3 of the test company that is out, for tests of what is done with one. */
import { letters } from '@jiashu/shared/letters/contract';
import type { LetterDraft } from '@jiashu/shared/letters/schema';
import { BUILDING_3, PROJECT } from '../../testing/company';
import type { House } from '../../testing/house';

const draft: LetterDraft = {
  buildingIds: [BUILDING_3],
  month: '2026-11',
  title: '雨停之后，我们把十八层的模板又量了一遍',
  authorTitle: '项目经理',
  blocks: [{ kind: 'paragraph', text: '先说您最关心的：3 栋比计划晚了四天。' }],
  shareable: true,
};

/** Gives its id. */
export async function publishedLetter(house: House, changes: Partial<LetterDraft> = {}): Promise<string> {
  const desk = await house.as('editor', letters);
  const { body } = await desk.write({ projectId: PROJECT, ...draft, ...changes });
  await desk.publish({ letterId: body.id, version: body.version });
  return body.id;
}
