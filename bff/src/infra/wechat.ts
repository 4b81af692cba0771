/** What we need of WeChat's servers (WECHAT §1, §3); the real client comes behind this interface. */
import { createHash } from 'node:crypto';

export interface WechatGateway {
  /** Exchanges the code of `wx.login`. Null when WeChat does not know it. */
  signIn(code: string): Promise<{ readonly openid: string } | null>;
  /** Exchanges the code of the phone-number button for an 11-digit number. Null when WeChat does not know it. */
  phoneNumber(code: string): Promise<string | null>;
}

/**
 * An in-process stand-in for development and the demo: the code names the person, so that the same code is always the
 * same openid; a phone code is the number itself behind `phone:`.
 */
export const standInWechat = (): WechatGateway => ({
  signIn: async (code) => ({ openid: `stand-in-${createHash('sha256').update(code).digest('hex').slice(0, 24)}` }),
  phoneNumber: async (code) => /^phone:(1[3-9]\d{9})$/.exec(code)?.[1] ?? null,
});

/** Outside the demo, until the real client is configured: nobody signs in by WeChat, and nothing pretends to. */
export const noWechat = (): WechatGateway => ({ signIn: async () => null, phoneNumber: async () => null });
