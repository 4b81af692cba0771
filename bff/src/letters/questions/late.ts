/** Tells of owners' questions nobody answered in time: first those who must answer, then who stands above them. */
import type { LateStep } from '@jiashu/shared/kernel/lateAnswers';
import type { Role } from '@jiashu/shared/kernel/roles';
import { sayDuration, sayMoment } from '@jiashu/shared/kernel/words';
import type { Inbox } from '../../inbox';
import type { Clock } from '../../infra/clock';
import type { Jobs } from '../../infra/jobs';
import { climbInTime } from '../../infra/lateAnswers';
import { ANSWERING } from './policy';
import { cut } from './reactions';
import type { Question } from './store';
import type { QuestionWorld } from './world';

export const LATE = 'letterQuestions.late';

const rolesOf = ({ tells }: LateStep): readonly Role[] =>
  tells === 'answering' ? ANSWERING.filter((role) => role !== 'projectManager') : [tells];

export function tellLateInTime(world: QuestionWorld, inbox: Inbox, jobs: Jobs, clock: Clock): void {
  const { questions } = world.questions;
  climbInTime<Question>(LATE, { jobs, clock, questions, tell: (...late) => tellLate(world, inbox, ...late) });
}

async function tellLate(
  { projects, persons }: QuestionWorld,
  inbox: Inbox,
  { _id: id, projectId, text, dueAt }: Question,
  step: LateStep,
  now: Date,
): Promise<void> {
  const { name, regionId } = await projects.get(projectId);
  const staff = await persons.staffOf({ id: projectId, regionId }, rolesOf(step));
  const late = sayDuration(now.getTime() - dueAt.getTime());
  const mine = step.tells === 'answering';
  await inbox.tell(
    staff.map(({ personId }) => personId),
    `late ${id} ${step.tells}`,
    now,
    {
      title: mine ? `到时间了，还没答：${cut(text)}` : `${name}有业主在家书下提问，过了 ${late}还没人答`,
      text: mine ? `说好 ${sayMoment(dueAt, now)} 前答业主。` : text,
      link: { kind: 'letterQuestion', id, homeId: null },
    },
  );
}
