/** Sends text messages: one-time codes, and news that must reach a number where no account is any more. */
import type { Logger } from 'pino';
import { AppError } from '../http/errors';

/** What a number is told besides codes: each is a template at the provider, and names nobody. */
export const NOTICES = {
  phoneChanged: '家书：用这个号码登录的账号，刚刚换成了别的号码。不是您办的？请马上打项目的客服热线。',
} as const;
export type Notice = keyof typeof NOTICES;

export interface SmsGateway {
  sendCode(phone: string, code: string): Promise<void>;
  sendNotice(phone: string, notice: Notice): Promise<void>;
}

/** Sends nothing: in demo mode codes and notices are shown on the page instead. */
export const silentSms = (log: Logger): SmsGateway => ({
  sendCode: async () => log.info('one-time code made; demo mode sends no message'),
  sendNotice: async (_, notice) => log.info({ notice }, 'notice made; demo mode sends no message'),
});

const unconfigured = async (): Promise<never> => {
  throw new AppError('unavailable', { cause: new Error('no SMS provider is configured') });
};

/** Outside the demo, until a provider is configured: says so instead of pretending to have sent something. */
export const noSms = (): SmsGateway => ({ sendCode: unconfigured, sendNotice: unconfigured });
