/** Signing in and who I am. */
import { z } from 'zod';
import { Done, Id, Instant, Phone, words } from '../kernel/fields';
import { roleNames } from '../kernel/roles';

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

export const accountWires = {
  sendCode: {
    input: z.strictObject({ phone: Phone }),
    /** `demoCode` is there in demo mode only, where no message is really sent. */
    output: z.strictObject({ sentTo: z.string(), secondsToWait: z.int(), demoCode: z.string().nullable() }),
  },
  signInByPhone: {
    input: z.strictObject({ phone: Phone, code: z.string().regex(/^\d{6}$/, '验证码是 6 位数字') }),
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
    input: z.strictObject({ phone: Phone, code: z.string().regex(/^\d{6}$/, '验证码是 6 位数字') }),
    output: Me,
  },
  bindWechatPhone: { input: z.strictObject({ code: z.string().min(1).max(128) }), output: Me },
};
