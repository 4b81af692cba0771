/** Who of the many comes by WeChat and has let us push to him: so that a letter's report has somebody to count. */
import { chance } from './chance';
import { crowdOf } from './crowd';
import type { Company } from './world';

const SHARE = 0.6;
const ACCEPTED = 4;

const comesByWechat = (personId: string): boolean => chance('wechat', personId) < SHARE;

export const wechatOf = (personId: string) => (comesByWechat(personId) ? { openid: `demo-${personId}` } : {});

/** From now on news reaches their phones too. */
export async function acceptPushes(company: Company, project: string): Promise<void> {
  const people = (await crowdOf(company, project)).map(({ personId }) => personId).filter(comesByWechat);
  const allowance = { left: ACCEPTED, lastAt: new Date(0), lastGrant: '' };
  await company.house.inbox.insertAllowances([...new Set(people)].map((_id) => ({ _id, ...allowance })));
}
