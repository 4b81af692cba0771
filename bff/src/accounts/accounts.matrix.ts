import { accounts } from '@jiashu/shared/accounts/contract';
import { Types } from 'mongoose';
import { personId } from '../testing/company';
import type { House } from '../testing/house';
import type { Matrix } from '../testing/matrix';

let next = 0;
const freshPhone = () => `139${String(10_000_000 + next++)}`;

async function codeFor(house: House) {
  const phone = freshPhone();
  await (await house.as(null, accounts)).sendCode({ phone });
  return { phone, code: house.sms.get(phone)! };
}

async function refreshable(house: House) {
  const { body } = await (await house.as(null, accounts)).signInAsDemo({ personId: personId('owner') });
  return { refreshToken: body.refreshToken };
}

export const accountMatrix: Matrix<typeof accounts> = {
  sendCode: { allowed: 'everybody', input: () => ({ phone: freshPhone() }) },
  signInByPhone: { allowed: 'everybody', input: codeFor },
  signInByWechat: { allowed: 'everybody', input: () => ({ code: new Types.ObjectId().toHexString() }) },
  demoPeople: { allowed: 'everybody', input: () => ({}) },
  signInAsDemo: { allowed: 'everybody', input: () => ({ personId: personId('owner') }) },
  refresh: { allowed: 'everybody', input: refreshable },
  me: { allowed: 'signedIn', input: () => ({}) },
  rename: { allowed: 'signedIn', input: () => ({ name: '新称呼' }) },
  bindPhone: { allowed: 'signedIn', input: codeFor },
  bindWechatPhone: { allowed: 'signedIn', input: () => ({ code: `phone:${freshPhone()}` }) },
  signOut: { allowed: 'signedIn', input: () => ({}) },
};
