/** Names for the people of the ledger: family and given names put together by chance. */
import { chance, pick } from '../chance';

const FAMILY = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤',
];
const FIRST = [...'文明志建国海晓雨思嘉子俊宇浩欣怡静雪梦佳若一以承泽景书秋春立永庆德玉美丽红燕芳慧敏婷娟兰凤'];
const SECOND = [...'华强军杰伟涛超鹏辉斌磊洋勇峰博然轩宁安康远平清和成林川舟帆桐松竹梅琳颖洁莹倩茹薇瑶彤'];

/** Two or three characters, the same for the same `key`. */
export function nameFor(key: string): string {
  const family = pick(FAMILY, 'family', key);
  const second = pick(SECOND, 'second', key);
  return chance('long', key) < 0.72 ? `${family}${pick(FIRST, 'first', key)}${second}` : `${family}${second}`;
}
