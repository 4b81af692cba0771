/** What staff noted about customers, and when they looked at a number: each look is in its owner's own log. */
import { type Deed, momentOf } from './moments';
import { personNamed } from './people';
import type { Company } from './world';

const NOTES: readonly (readonly [when: string, by: string, about: string, text: string])[] = [
  ['-40 10:20', '许诺', '顾南乔', '白天上班，电话请晚上七点以后打；家里老人常去工地外面看。'],
  ['-12 16:05', '田禾', '温予安', '家里有刚满月的孩子，上门先发消息，别按门铃。'],
  ['-6 09:40', '田禾', '祁慕白', '独居，看小字吃力，重要的事请打电话说一遍。'],
];

const LOOKS: readonly (readonly [when: string, by: string, at: string, reason: string, words: string])[] = [
  ['-12 16:10', '田禾', '温予安', 'visit', '第二天上门换玻璃，先通个电话'],
  ['-9 11:30', '卫然', '顾南乔', 'call', '回访开放日提的三个问题'],
];

export function customerDeeds(company: Company): Deed[] {
  const { stage } = company;
  const deed = (when: string, route: string, by: string, input: object): Deed => {
    const at = momentOf(when, company);
    return { at, run: async () => void (await stage.act(route, personNamed(by), at, input)) };
  };
  const notes = NOTES.map(([when, by, about, text]) =>
    deed(when, 'customers.note', by, { personId: personNamed(about), text }),
  );
  const looks = LOOKS.map(([when, by, whom, reason, words]) =>
    deed(when, 'privacy.reveal', by, { personId: personNamed(whom), field: 'phone', reason, words }),
  );
  return [...notes, ...looks].sort((a, b) => a.at.getTime() - b.at.getTime());
}
