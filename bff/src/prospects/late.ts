/** Tells of prospects' questions nobody answered in time: first those who must answer, then who stands above them. */
import type { LateStep } from '@jiashu/shared/kernel/lateAnswers';
import { sayDuration, sayMoment } from '@jiashu/shared/kernel/words';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { climbInTime } from '../infra/lateAnswers';
import { ANSWERING } from './policy';
import { staffFor } from './reactions';
import type { Question } from './store';
import type { ProspectWorld } from './world';

export const LATE = 'prospects.late';

export function tellLateInTime(world: ProspectWorld, jobs: Jobs, clock: Clock): void {
  const { questions } = world.store;
  climbInTime<Question>(LATE, { jobs, clock, questions, tell: (...late) => tellLate(world, ...late) });
}

async function tellLate(
  world: ProspectWorld,
  { _id: id, projectId, text, dueAt }: Question,
  step: LateStep,
  now: Date,
) {
  const mine = step.tells === 'answering';
  const roles = mine ? ANSWERING.filter((role) => role !== 'projectManager') : [step.tells as 'projectManager'];
  const { project, ids } = await staffFor(world, projectId, roles);
  const late = sayDuration(now.getTime() - dueAt.getTime());
  await world.inbox.tell(ids, `late ${id} ${step.tells}`, now, {
    title: mine ? `到时间了，还没答：${text}` : `看${project.name}的人提问，过了 ${late}还没人答`,
    text: mine ? `说好 ${sayMoment(dueAt, now)} 前答。` : text,
    link: { kind: 'prospectDesk', id },
  });
}
