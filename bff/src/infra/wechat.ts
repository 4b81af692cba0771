/** What we need of WeChat's servers (WECHAT §1, §3); the real client comes behind this interface. */
import { createHash } from 'node:crypto';

export interface WechatGateway {
  /** Exchanges the code of `wx.login`. Null when WeChat does not know it. */
  signIn(code: string): Promise<{ readonly openid: string } | null>;
  /** Exchanges the code of the phone-number button for an 11-digit number. Null when WeChat does not know it. */
  phoneNumber(code: string): Promise<string | null>;
  /** Sends one subscribe message (WECHAT §4); it uses up one of the person's acceptances. */
  push(message: Push): Promise<PushOutcome>;
}

export interface Push {
  readonly openid: string;
  /** At most 20 characters: a `thing` of the template. */
  readonly title: string;
  /** At most 20 characters. */
  readonly text: string;
  /** The page it opens, without a leading slash. */
  readonly page: string;
}

/** `refused`: no acceptance left, or banned (43101, 43107). `failed`: try again later. */
export type PushOutcome = 'sent' | 'refused' | 'failed';

/**
 * An in-process stand-in for development and the demo: the code names the person, so that the same code is always the
 * same openid; a phone code is the number itself behind `phone:`. A message is put into `sent`, which a test may read.
 */
export const standInWechat = (sent: Push[] = []): WechatGateway => ({
  signIn: async (code) => ({ openid: `stand-in-${createHash('sha256').update(code).digest('hex').slice(0, 24)}` }),
  phoneNumber: async (code) => /^phone:(1[3-9]\d{9})$/.exec(code)?.[1] ?? null,
  async push(message) {
    sent.push(message);
    // What is kept is for a look at the last ones: the demo runs for days.
    if (sent.length > 1_000) sent.shift();
    return 'sent';
  },
});

/** Outside the demo, until the real client is configured: nobody signs in by WeChat, and nothing pretends to. */
export const noWechat = (): WechatGateway => ({
  signIn: async () => null,
  phoneNumber: async () => null,
  push: async () => 'refused',
});
