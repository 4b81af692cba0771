/** Signing in and who I am. */
import { z } from 'zod';
import { Done, Id, Instant, Phone, pageOf, paging, words } from '../kernel/fields';
import { roleNames } from '../kernel/roles';
import { signInOutcomes, signInWays } from './vocabulary';

/** `accessToken` lives ten minutes; `refreshToken` is used once and replaced. */
export const Tokens = z.strictObject({ accessToken: z.string(), refreshToken: z.string(), expiresAt: Instant });
export type Tokens = z.infer<typeof Tokens>;

/** Who is signed in, as he sees himself. */
export const Me = z.strictObject({
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  posts: z.array(z.strictObject({ role: z.enum(roleNames), title: z.string(), scope: z.string() })),
});
export type Me = z.infer<typeof Me>;

/** Somebody of the demo company one can sign in as. */
export const DemoPerson = z.strictObject({ id: Id, name: z.string(), story: z.string(), staff: z.boolean() });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** One device that is signed in. */
export const SessionView = z.strictObject({
  id: Id,
  /** `iPhone 上的微信`. */
  device: z.string(),
  /** The address it last called from, shortened: `203.0.113.*`. */
  place: z.string(),
  way: z.enum(signInWays),
  signedInAt: Instant,
  seenAt: Instant,
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** One try to sign in as me. */
export const SignInView = z.strictObject({
  id: Id,
  device: z.string(),
  place: z.string(),
  way: z.enum(signInWays),
  outcome: z.enum(signInOutcomes),
  at: Instant,
});
export type SignInView = z.infer<typeof SignInView>;

const Code = z.string().regex(/^\d{6}$/, '验证码是 6 位数字');
/** `demoCode` is there in demo mode only, where no message is really sent. */
const CodeSent = z.strictObject({ sentTo: z.string(), secondsToWait: z.int(), demoCode: z.string().nullable() });

/** `demoNotice` is there in demo mode only: what the old number is told. */
const PhoneChanged = z.strictObject({ ...Me.shape, demoNotice: z.string().nullable() });
export type PhoneChanged = z.infer<typeof PhoneChanged>;

export const accountWires = {
  sendCode: {
    input: z.strictObject({ phone: Phone }),
    output: CodeSent,
  },
  signInByPhone: {
    input: z.strictObject({ phone: Phone, code: Code }),
    output: Tokens,
  },
  signInByWechat: { input: z.strictObject({ code: z.string().min(1).max(128) }), output: Tokens },
  demoPeople: { input: z.strictObject({}), output: z.strictObject({ people: z.array(DemoPerson) }) },
  signInAsDemo: { input: z.strictObject({ personId: Id }), output: Tokens },
  refresh: { input: z.strictObject({ refreshToken: z.string().min(20).max(200) }), output: Tokens },
  signOut: { input: z.strictObject({}), output: Done },
  me: { input: z.strictObject({}), output: Me },
  rename: { input: z.strictObject({ name: words(20) }), output: Me },
  bindPhone: {
    input: z.strictObject({ phone: Phone, code: Code }),
    output: Me,
  },
  bindWechatPhone: { input: z.strictObject({ code: z.string().min(1).max(128) }), output: Me },
  changePhone: { input: z.strictObject({ phone: Phone, code: Code }), output: PhoneChanged },
  sendStepUpCode: { input: z.strictObject({}), output: CodeSent },
  stepUp: { input: z.strictObject({ code: Code }), output: z.strictObject({ until: Instant }) },
  sessions: { input: z.strictObject({}), output: z.strictObject({ sessions: z.array(SessionView) }) },
  endSession: { input: z.strictObject({ sessionId: Id }), output: Done },
  endOtherSessions: { input: z.strictObject({}), output: z.strictObject({ ended: z.int() }) },
  signIns: { input: z.strictObject(paging), output: pageOf(SignInView) },
};
