/** Sends one-time codes by text message. */
import type { Logger } from 'pino';
import { AppError } from '../http/errors';

export interface SmsGateway {
  sendCode(phone: string, code: string): Promise<void>;
}

/** Sends nothing: in demo mode the code is shown on the page instead. */
export const silentSms = (log: Logger): SmsGateway => ({
  sendCode: async () => log.info('one-time code made; demo mode sends no message'),
});

/** Outside the demo, until a provider is configured: says so instead of pretending to have sent something. */
export const noSms = (): SmsGateway => ({
  sendCode: async () => {
    throw new AppError('unavailable', { cause: new Error('no SMS provider is configured') });
  },
});
