/** A letter to building 3 of the test company on its way to the letter box, for tests of what is done with one. */
import type { OutputOf } from '@jiashu/shared/kernel/endpoint';
import { letters } from '@jiashu/shared/letters/contract';
import type { LetterDraft } from '@jiashu/shared/letters/deskSchema';
import { BUILDING_3, PROJECT } from '../../testing/company';
import type { House } from '../../testing/house';

type Desk = OutputOf<(typeof letters)['write']>;

export const DRAFT = {
  projectId: PROJECT,
  buildingIds: [BUILDING_3],
  phases: [] as LetterDraft['phases'],
  month: '2026-11',
  title: '雨停之后，我们把十八层的模板又量了一遍',
  authorTitle: '项目经理',
  blocks: [{ kind: 'paragraph' as const, text: '先说您最关心的：3 栋比计划晚了四天。' }] as LetterDraft['blocks'],
  shareable: true,
};

/** What a command on a letter names. */
export const refOf = ({ id, version }: Desk) => ({ letterId: id, version });

/** Written by the editor and handed in. */
export async function submittedLetter(house: House, changes: Partial<typeof DRAFT> = {}): Promise<Desk> {
  const desk = await house.as('editor', letters);
  const { body } = await desk.write({ ...DRAFT, ...changes });
  return (await desk.submit(refOf(body))).body;
}

/** Let through by customer relations. */
export async function approvedLetter(house: House, changes: Partial<typeof DRAFT> = {}): Promise<Desk> {
  const letter = await submittedLetter(house, changes);
  return (await (await house.as('customerRelations', letters)).approve(refOf(letter))).body;
}
