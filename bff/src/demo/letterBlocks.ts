/** The blocks of a demo letter that need more than words: galleries, then and now, milestones, questions answered. */
import { addDays, type Day } from '@jiashu/shared/kernel/time';
import type { Block } from '@jiashu/shared/letters/blocks';
import { viewOf } from './buildingReports';
import type { ProjectPlan } from './company/plan';
import { buildingId } from './company/progress';
import type { GalleryText, MilestoneText, PairText, PhotoText, QuestionText } from './texts/letters';
import type { Company } from './world';

interface Writing {
  readonly plan: ProjectPlan;
  readonly day: Day;
  say(text: string): string;
  /** Takes one picture; `part` tells those of one block apart. */
  take(photo: PhotoText, part: string): Promise<string>;
}

export type RichText = GalleryText | PairText | MilestoneText | QuestionText;

export async function richBlockOf(company: Company, writing: Writing, text: RichText): Promise<Block> {
  const { plan, day, say, take } = writing;
  if ('gallery' in text) {
    const photoIds = await Promise.all(text.gallery.map((photo, index) => take(photo, String(index))));
    return { kind: 'gallery', photoIds, caption: say(text.caption) };
  }
  if ('milestone' in text)
    return { kind: 'milestone', buildingId: buildingId(plan.name, text.tower), milestone: text.milestone };
  if ('asked' in text) return { kind: 'question', question: say(text.asked), answer: say(text.answer) };
  const building = plan.buildings.find(({ number }) => number === text.tower)!;
  const thenOn = addDays(day, -text.daysBefore);
  return {
    kind: 'thenAndNow',
    thenPhotoId: await viewOf(company, building, thenOn, 'then'),
    nowPhotoId: await viewOf(company, building, addDays(day, -1), 'now'),
    ...{ thenOn, nowOn: addDays(day, -1), caption: say(text.thenAndNow) },
  };
}
