/** What the building site itself says of two projects: whether there is a flat to look at, and when one can move in. */
import { daysBetween } from '@jiashu/shared/kernel/time';
import type { Item } from '@jiashu/shared/projects/compare';
import type { ProjectView } from '@jiashu/shared/projects/schema';
import { sayHandoverMonth, sayLate } from '../../words';

type Projects = readonly [ProjectView, ProjectView];

const isDelivered = ({ buildings }: ProjectView) =>
  buildings.every(({ milestones }) => milestones.find(({ kind }) => kind === 'handover')?.doneOn);
const latestOf = ({ buildings }: ProjectView) => Math.max(0, ...buildings.map(({ daysLate }) => daysLate));

/** A flat that stands can be looked at today; one that doesn't is a promise. */
export function stateItem(projects: Projects): Item {
  const [a, b] = projects.map(isDelivered);
  const cells = projects.map((project) => ({
    value: isDelivered(project) ? '现房' : '期房',
    note: [project.news, latestOf(project) > 0 ? `最多${sayLate(latestOf(project))}` : ''].filter(Boolean).join('，'),
  }));
  const standing = a ? 0 : 1;
  return {
    ...{ key: 'state', title: '现在是', care: null, cells: cells as never },
    verdict: Boolean(a) === Boolean(b) ? '' : `${projects[standing].name}今天能看真房`,
    worse: Boolean(a) === Boolean(b) ? null : ((1 - standing) as 0 | 1),
  };
}

/** `2027.9` as a number beside the other's; `起` where the buildings have different days. */
function handoverCell(project: ProjectView) {
  const [, year, month, from] = /(\d+) 年 (\d+) 月(起?)/.exec(sayHandoverMonth(project)) ?? [];
  return { value: `${year}.${month}`, ...(from ? { unit: from } : {}) };
}

const DAYS_A_MONTH = 30.4;

export function handoverItem(projects: Projects): Item {
  const [a, b] = projects;
  const months = Math.round(Math.abs(daysBetween(a.handoverOn, b.handoverOn)) / DAYS_A_MONTH);
  const later = a.handoverOn > b.handoverOn ? 0 : 1;
  return {
    ...{ key: 'handover', title: '能搬进去', care: null },
    cells: projects.map(handoverCell) as never,
    verdict: months === 0 ? '' : `差 ${months} 个月`,
    worse: months === 0 ? null : later,
  };
}
