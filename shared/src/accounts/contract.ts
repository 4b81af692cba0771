/** Signing in: by WeChat, by phone and one-time code, and in demo mode by picking a person. */
import { del, get, patch, post } from '../kernel/endpoint';
import type { accountWires } from './schema';

type W = typeof accountWires;

export const accounts = {
  sendCode: post<W['sendCode']>('/one-time-codes', 'public', '把 6 位验证码发到手机'),
  signInByPhone: post<W['signInByPhone']>('/sessions/phone', 'public', '用手机号和验证码登录'),
  signInByWechat: post<W['signInByWechat']>('/sessions/wechat', 'public', '用微信登录'),
  demoPeople: get<W['demoPeople']>('/demo/people', 'public', '演示公司里可以扮演的人（只在演示模式）'),
  signInAsDemo: post<W['signInAsDemo']>('/sessions/demo', 'public', '扮演一位演示人物（只在演示模式）'),
  refresh: post<W['refresh']>('/sessions/refresh', 'public', '续期，旧的续期凭证随即作废'),
  signOut: del<W['signOut']>('/sessions/current', 'signedIn', '退出登录'),
  me: get<W['me']>('/me', 'signedIn', '我是谁'),
  rename: patch<W['rename']>('/me', 'signedIn', '改我的称呼'),
  bindPhone: post<W['bindPhone']>('/me/phone', 'signedIn', '用验证码绑定第一个手机号'),
  bindWechatPhone: post<W['bindWechatPhone']>('/me/wechat-phone', 'signedIn', '用微信手机号绑定第一个手机号'),
  changePhone: post<W['changePhone']>('/me/phone-change', 'signedIn', '换手机号：旧号先核对，新号收验证码', {
    stepUp: true,
  }),
  sendStepUpCode: post<W['sendStepUpCode']>('/me/step-up/code', 'signedIn', '把核对身份的验证码发到我的手机'),
  stepUp: post<W['stepUp']>('/me/step-up', 'signedIn', '核对是我本人，五分钟内可以办要紧的事'),
  sessions: get<W['sessions']>('/me/sessions', 'signedIn', '我登录着的设备'),
  endSession: del<W['endSession']>('/me/sessions/:sessionId', 'signedIn', '让一台设备退出，立即生效'),
  endOtherSessions: del<W['endOtherSessions']>('/me/sessions', 'signedIn', '除了这台，都退出'),
  signIns: get<W['signIns']>('/me/sign-ins', 'signedIn', '我的登录记录，新的在前'),
};
