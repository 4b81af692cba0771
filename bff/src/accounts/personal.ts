/** What accounts hold about a person. */
import type { Holding } from '../privacy';

const WAYS = { phone: '验证码', wechat: '微信', demo: '演示' } as Readonly<Record<string, string>>;

export const accountHoldings: readonly Holding[] = [
  {
    collection: 'persons',
    title: '账号：称呼、手机号、微信标识',
    why: '登录，认出您和您的家',
    until: '账号在，就留着',
    persons: ['_id'],
    fate: 'delete',
    reads: { name: '称呼', phone: '手机号', createdAt: '第一次登录' },
    hides: ['nameIndex', 'phoneIndex', 'formers'],
  },
  {
    collection: 'sessions',
    title: '登录着的设备',
    why: '让您不用每次都输验证码，也能随时退出',
    until: '30 天不用就删',
    persons: ['personId'],
    fate: 'delete',
    reads: { device: '设备', place: '地方', signedInAt: '登录时间', rotatedAt: '最近一次用' },
    hides: ['secretHash'],
  },
  {
    collection: 'signIns',
    title: '登录记录',
    why: '让您看出有没有别人登过',
    until: '180 天',
    persons: ['personId'],
    fate: 'delete',
    reads: { at: '时间', way: ['方式', (way: string) => WAYS[way] ?? way], device: '设备', place: '地方' },
  },
];
