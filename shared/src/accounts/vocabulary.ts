/** The words of signing in: by which way, and how a try ended. */

export const SIGN_IN_WAYS = { phone: '手机号', wechat: '微信', demo: '演示' } as const;
export type SignInWay = keyof typeof SIGN_IN_WAYS;
export const signInWays = Object.keys(SIGN_IN_WAYS) as [SignInWay, ...SignInWay[]];

export const SIGN_IN_OUTCOMES = { signedIn: '登录了', refused: '验证码不对，没让进' } as const;
export type SignInOutcome = keyof typeof SIGN_IN_OUTCOMES;
export const signInOutcomes = Object.keys(SIGN_IN_OUTCOMES) as [SignInOutcome, ...SignInOutcome[]];

/** How often a code is sent, beyond one a minute: enough for a person, too little for guessing or for bothering. */
export const CODES_PER_PHONE = { hour: 5, day: 10 } as const;
