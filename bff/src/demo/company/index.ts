/** The demo company's projects, in the order of their lives. */
import type { ProjectPlan } from './plan';
import { QINGCHUAN } from './qingchuan';
import { TINGSONG } from './tingsong';
import { TONGYIN } from './tongyin';
import { ZHENHE } from './zhenhe';

export const REGIONS = ['江东区域', '岭南区域'] as const;
export const PLANS: readonly ProjectPlan[] = [ZHENHE, TINGSONG, QINGCHUAN, TONGYIN];

export const planOf = (name: string): ProjectPlan => {
  const plan = PLANS.find((one) => one.name === name);
  if (!plan) throw new Error(`no project ${name}`);
  return plan;
};
