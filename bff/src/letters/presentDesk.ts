/** Letter records as those see them who write, review and oversee them. */
import { dayOf } from '@jiashu/shared/kernel/time';
import type { DeliveryView, DeskLetter, DeskLetterRow, Remark } from '@jiashu/shared/letters/deskSchema';
import { nextReminderAt } from '@jiashu/shared/letters/reminder';
import { addresseeOf } from '@jiashu/shared/letters/rules';
import { type Around, authorOf, blocksOf } from './present';
import type { Letter, RemarkRecord } from './store';

/** What the desk sees beside what a reader sees. */
export interface AroundDesk extends Around {
  readonly names: ReadonlyMap<string, string>;
  readonly previousOn: string | null;
  readonly delivery: DeliveryView | null;
  readonly may: DeskLetter['may'];
}

export const presentDeskRow = (letter: Letter, around: Around): DeskLetterRow => ({
  id: letter._id,
  projectName: around.project.name,
  state: letter.state,
  issue: letter.issue,
  month: letter.month,
  title: letter.title,
  authorName: around.authorName,
  savedAt: letter.savedAt.toISOString(),
  publishAt: letter.publishAt?.toISOString() ?? null,
  publishedAt: letter.publishedAt?.toISOString() ?? null,
  openRemarks: letter.remarks.filter(({ doneAt }) => doneAt === null).length,
  homes: around.homes,
  homesRead: around.homesRead,
});

export function presentDesk(letter: Letter, around: AroundDesk): DeskLetter {
  const { project, names, may, delivery, previousOn } = around;
  const buildings = project.buildings.filter(({ id }) => letter.buildingIds.includes(id));
  return {
    ...presentDraft(letter),
    ...{ may, delivery, previousOn },
    id: letter._id,
    projectId: letter.projectId,
    projectName: project.name,
    state: letter.state,
    issue: letter.issue,
    author: authorOf(letter, around),
    addressee: addresseeOf(
      project.name,
      buildings.map(({ name }) => name),
      letter.phases,
    ),
    blocks: blocksOf(letter, around),
    remarks: letter.remarks.map((remark) => presentRemark(remark, names)),
    version: letter.version,
    savedAt: letter.savedAt.toISOString(),
    savedBy: names.get(letter.savedById) ?? '',
    publishAt: letter.publishAt?.toISOString() ?? null,
    publishedAt: letter.publishedAt?.toISOString() ?? null,
    errata: letter.errata.map((erratum) => ({ ...erratum, at: erratum.at.toISOString() })),
    withdrawal: letter.withdrawal && { ...letter.withdrawal, at: letter.withdrawal.at.toISOString() },
    homes: around.homes,
    homesRead: around.homesRead,
    reminders: presentReminders(letter),
  };
}

const presentDraft = ({ buildingIds, phases, month, title, blockKeys, shareable }: Letter) => ({
  ...{ buildingIds, phases, month, title, blockKeys, shareable },
});

export const presentReminders = ({ reminders, remindedAt, publishedAt, state }: Letter) => ({
  count: reminders,
  lastAt: remindedAt?.toISOString() ?? null,
  nextAt: publishedAt && state === 'published' ? nextReminderAt(publishedAt, remindedAt).toISOString() : null,
});

const presentRemark = (remark: RemarkRecord, names: ReadonlyMap<string, string>): Remark => ({
  id: remark.id,
  blockKey: remark.blockKey,
  text: remark.text,
  byName: remark.byId && (names.get(remark.byId) ?? ''),
  at: remark.at.toISOString(),
  doneAt: remark.doneAt?.toISOString() ?? null,
  answer: remark.answer,
});

export const dayOut = ({ publishedAt }: Pick<Letter, 'publishedAt'>) => publishedAt && dayOf(publishedAt);
