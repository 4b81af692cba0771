/** Codes, and what they prove: a first phone, a new one, who is there. */
import { maskPhone } from '@jiashu/shared/kernel/mask';
import { stepUpEnds } from '@jiashu/shared/kernel/stepUp';
import { invalid } from '../http/errors';
import { NOTICES } from '../infra/sms';
import { WAIT_SECONDS } from './codes/oneTimeCodes';
import { bindPhone, changePhone, sendCode, sendStepUpCode, stepUp } from './commands/phones';
import { presentMe } from './present';
import type { AccountWorld, Handlers } from './world';

type Endpoints = 'sendCode' | 'bindPhone' | 'bindWechatPhone' | 'changePhone' | 'sendStepUpCode' | 'stepUp';

export function phoneHandlers(world: AccountWorld): Handlers<Endpoints> {
  const { vault, codes, wechat } = world;
  const sent = (phone: string, code: string) => ({
    sentTo: maskPhone(phone),
    secondsToWait: WAIT_SECONDS,
    demoCode: world.demo ? code : null,
  });
  return {
    sendCode: async ({ phone }, ctx) => sent(phone, await sendCode(world, phone, ctx)),
    async bindPhone({ phone, code }, ctx) {
      await codes.check('signIn', vault.blindIndex(phone), code, ctx.now);
      return presentMe(world, await bindPhone(world, phone, ctx));
    },
    async bindWechatPhone({ code }, ctx) {
      const phone = await wechat.phoneNumber(code);
      if (!phone) throw invalid({ path: 'code', message: '没有拿到手机号，请改用验证码' });
      return presentMe(world, await bindPhone(world, phone, ctx));
    },
    async changePhone({ phone, code }, ctx) {
      await codes.check('signIn', vault.blindIndex(phone), code, ctx.now);
      const changed = await changePhone(world, ctx.caller.personId, phone, { how: 'both' }, ctx);
      return { ...(await presentMe(world, changed)), demoNotice: world.demo ? NOTICES.phoneChanged : null };
    },
    async sendStepUpCode(_, ctx) {
      const { phone, code } = await sendStepUpCode(world, ctx);
      return sent(phone, code);
    },
    async stepUp({ code }, ctx) {
      await stepUp(world, code, ctx);
      return { until: stepUpEnds(ctx.now).toISOString() };
    },
  };
}
