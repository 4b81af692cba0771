import { accounts } from '@jiashu/shared/accounts/contract';
import { Types } from 'mongoose';
import { personId, phoneOf, type Who } from '../testing/company';
import type { House } from '../testing/house';
import type { Matrix } from '../testing/matrix';

let next = 0;
const freshPhone = () => `139${String(10_000_000 + next++)}`;

async function codeFor(house: House, phone = freshPhone()) {
  await (await house.as(null, accounts)).sendCode({ phone });
  return { phone, code: house.sms.get(phone)! };
}

async function refreshable(house: House) {
  const { body } = await (await house.as(null, accounts)).signInAsDemo({ personId: personId('owner') });
  return { refreshToken: body.refreshToken };
}

const ownPhone = (who: Who | null): string => (who ? phoneOf(who) : freshPhone());

/** A second session of the caller's, to end. */
async function otherSession(house: House, who: Who | null) {
  const calls = await house.as(null, accounts);
  const { body } = await calls.signInAsDemo({ personId: personId(who ?? 'owner') });
  const [, claims = ''] = body.accessToken.split('.');
  return { sessionId: JSON.parse(Buffer.from(claims, 'base64url').toString()).sid };
}

export const accountMatrix: Matrix<typeof accounts> = {
  sendCode: { allowed: 'everybody', input: () => ({ phone: freshPhone() }) },
  signInByPhone: { allowed: 'everybody', input: (house) => codeFor(house) },
  signInByWechat: { allowed: 'everybody', input: () => ({ code: new Types.ObjectId().toHexString() }) },
  demoPeople: { allowed: 'everybody', input: () => ({}) },
  signInAsDemo: { allowed: 'everybody', input: () => ({ personId: personId('owner') }) },
  refresh: { allowed: 'everybody', input: refreshable },
  me: { allowed: 'signedIn', input: () => ({}) },
  rename: { allowed: 'signedIn', input: () => ({ name: '新称呼' }) },
  bindPhone: {
    allowed: 'signedIn',
    input: (house) => codeFor(house),
    inputOf: (house, who) => codeFor(house, ownPhone(who)),
  },
  bindWechatPhone: {
    allowed: 'signedIn',
    input: () => ({}),
    inputOf: (_, who) => ({ code: `phone:${ownPhone(who)}` }),
  },
  sendStepUpCode: { allowed: 'signedIn', input: () => ({}) },
  stepUp: {
    allowed: 'signedIn',
    input: () => ({}),
    inputOf: (house, who) => ({ code: house.sms.get(ownPhone(who)) ?? '000000' }),
  },
  sessions: { allowed: 'signedIn', input: () => ({}) },
  signIns: { allowed: 'signedIn', input: () => ({}) },
  endSession: { allowed: 'signedIn', input: (house) => otherSession(house, null), inputOf: otherSession },
  endOtherSessions: { allowed: 'signedIn', input: () => ({}) },
  changePhone: { allowed: 'signedIn', input: (house) => codeFor(house) },
  signOut: { allowed: 'signedIn', input: () => ({}) },
};
