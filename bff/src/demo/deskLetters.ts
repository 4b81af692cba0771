/** Leaves letters where they lie on a working day: in review with words beside them, let through, scheduled, taken back. */
import { addDays, type Day, instantOf } from '@jiashu/shared/kernel/time';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { draftOf } from './letterDrafts';
import { personNamed } from './people';
import { projectIdOf } from './places';
import { APPROVED, ERRATUM, IN_REVIEW, type Paper, SCHEDULED, WITHDRAWN } from './texts/letters';
import type { Company } from './world';

/** Written in the afternoon, handed in before the evening. */
async function handIn(company: Company, paper: Paper, day: Day): Promise<DeskLetter> {
  const { stage } = company;
  const draft = await draftOf(company, { ...paper, title: paper.as }, paper, day);
  const author = personNamed(paper.author);
  const written = await stage.act<DeskLetter>('letters.write', author, instantOf(day, '15:20'), {
    projectId: projectIdOf(paper.project),
    ...draft,
  });
  return stage.act<DeskLetter>('letters.submit', author, instantOf(day, '16:05'), refOf(written));
}

const refOf = ({ id, version }: DeskLetter) => ({ letterId: id, version });

const approve = ({ stage }: Company, letter: DeskLetter, reviewer: string, day: Day) =>
  stage.act<DeskLetter>('letters.approve', personNamed(reviewer), instantOf(day, '17:15'), refOf(letter));

export async function leaveDeskLetters(company: Company): Promise<void> {
  const { stage, today } = company;
  const yesterday = addDays(today, -1);
  const inReview = await handIn(company, IN_REVIEW, yesterday);
  for (const [index, { block, words }] of IN_REVIEW.remarks.entries())
    await stage.act('letters.remark', personNamed(IN_REVIEW.reviewer), instantOf(yesterday, `17:4${index}`), {
      letterId: inReview.id,
      blockKey: inReview.blockKeys[block],
      text: words,
    });
  await approve(company, await handIn(company, APPROVED, yesterday), APPROVED.reviewer, yesterday);

  const letThrough = await approve(company, await handIn(company, SCHEDULED, yesterday), SCHEDULED.reviewer, yesterday);
  await stage.act('letters.schedule', personNamed(SCHEDULED.author), instantOf(yesterday, '18:00'), {
    ...refOf(letThrough),
    day: addDays(today, SCHEDULED.inDays),
    time: SCHEDULED.time,
  });
}

/** Out in the morning, taken back on the next day; before the newest letter, so that the numbers stay in order. */
export async function takeOneBack(company: Company): Promise<void> {
  const { stage, today } = company;
  const day = addDays(today, -WITHDRAWN.daysAgo);
  const author = personNamed(WITHDRAWN.author);
  const letter = await approve(company, await handIn(company, WITHDRAWN, day), WITHDRAWN.reviewer, day);
  const out = await stage.act<DeskLetter>(
    'letters.publish',
    author,
    instantOf(addDays(day, 1), '09:00'),
    refOf(letter),
  );
  await stage.act('letters.withdraw', author, instantOf(addDays(day, 2), '10:30'), {
    letterId: out.id,
    reason: WITHDRAWN.reason,
  });
}

/** The project's newest letter said a number wrongly. */
export const correctOne = ({ stage, today }: Company, letterId: string): Promise<unknown> =>
  stage.act('letters.correct', personNamed(ERRATUM.author), instantOf(addDays(today, -1), '11:40'), {
    letterId,
    wrong: ERRATUM.wrong,
    right: ERRATUM.right,
  });
