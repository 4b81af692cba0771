/** The repairs of the many: closed and rated ones of the past months, and some that are being done just now. */
import { between, chance, pick } from './chance';
import { crowdOf, type Somebody } from './crowd';
import type { Deed } from './moments';
import type { RateStep } from './ratings';
import { deedsOf } from './repairs';
import { CROWD_REPAIRS, type CrowdRepair, type RepairStep, type RepairText } from './texts/repairs';
import type { Company } from './world';

interface Crew {
  readonly project: string;
  readonly engineers: readonly string[];
  /** How many are closed, over how many days back to the last of them. */
  readonly closed: number;
  readonly from: number;
  readonly to: number;
}

const CREWS: readonly Crew[] = [
  { project: '桐荫里', engineers: ['石磊', '邱林', '马向东'], closed: 10, from: -80, to: -5 },
  { project: '晴川里', engineers: ['钟毅', '贺军'], closed: 2, from: -24, to: -6 },
];

/** Each repair is a lane of its own. */
export async function crowdRepairLanes(company: Company): Promise<Deed[][]> {
  const lanes = CREWS.map(async (crew) => {
    const crowd = await crowdOf(company, crew.project);
    const done = crowd.slice(0, crew.closed).map((somebody, index) => closed(company, crew, somebody, index));
    return [...done, ...(crew.project === '桐荫里' ? underWay(company, crowd.slice(crew.closed)) : [])];
  });
  return (await Promise.all(lanes)).flat();
}

const deal = (index: number): CrowdRepair => CROWD_REPAIRS[index % CROWD_REPAIRS.length]!;

function closed(company: Company, crew: Crew, somebody: Somebody, index: number): Deed[] {
  const repair = deal(index);
  const key = `${crew.project} ${index}`;
  const day = Math.round(crew.from + ((crew.to - crew.from) * index) / crew.closed);
  const minute = String(between(10, 58, 'minute', key));
  const steps: RepairStep[] = [
    ['take', `${day} 10:${minute}`, pick(crew.engineers, 'engineer', key)],
    ['propose', `${day} 11:${minute}`, `${day + 1} afternoon`],
    ['start', `${day + 1} 14:${minute}`],
    ['finish', `${day + 1} 15:${minute}`, repair.done, repair.after],
    ['accept', `${day + 1} 20:${minute}`],
    ratingOf(day + 2, key),
  ];
  const text = { ...textOf(repair, `${day} 09:${minute}`, steps), wishes: [`${day + 1} afternoon`] };
  return deedsOf(company, text, somebody.homeId, somebody.personId, 'reprint');
}

function ratingOf(day: number, key: string): RateStep {
  const luck = chance('score', key);
  if (luck < 0.52) return ['rate', `${day} 08:20`, 5, pick(GOOD, 'good', key)];
  if (luck < 0.82) return ['rate', `${day} 12:40`, 4, pick(GOOD, 'good', key)];
  if (luck < 0.93) return ['rate', `${day} 19:15`, 3, ['说不清楚'], '修是修好了，等的时候没人跟我说一声。'];
  return luck < 0.98
    ? ['rate', `${day} 21:05`, 2, ['来晚了'], '约的两点，三点半才到。']
    : ['rate', `${day} 21:30`, 1, ['没修好'], '第二天又坏了。'];
}

const GOOD = [['一次修好'], ['来得准时', '一次修好'], ['说得明白'], ['收拾干净'], ['成品保护好', '收拾干净'], []];

/** An order nobody has taken, an urgent one that is being run to, and visits of today and tomorrow. */
function underWay(company: Company, crowd: readonly Somebody[]): Deed[][] {
  const orders: [CrowdRepair, string, RepairStep[]][] = [
    [deal(1), '-38m', []],
    [deal(6), '-22m', []],
    [BURST, '-31m', [['take', '-26m', '邱林']]],
    [
      deal(3),
      '-1 17:10',
      [
        ['take', '-1 17:20', '石磊'],
        ['propose', '-1 17:24', '+1 morning'],
        ['agree', '-1 18:00'],
      ],
    ],
    [
      deal(4),
      '-1 09:30',
      [
        ['take', '-1 09:41', '石磊'],
        ['propose', '-1 09:45', '0 evening'],
        ['agree', '-1 10:30'],
      ],
    ],
    [
      deal(0),
      '-2 15:00',
      [
        ['take', '-2 15:12', '石磊'],
        ['propose', '-2 15:20', '0 afternoon'],
        ['agree', '-2 15:31'],
      ],
    ],
    [deal(7), '-1 20:15', [['take', '-1 20:30', '马向东']]],
  ];
  return orders.map(([repair, filed, steps], index) => {
    const { homeId, personId } = crowd[index]!;
    return deedsOf(company, textOf(repair, filed, steps), homeId, personId, 'reprint');
  });
}

const BURST: CrowdRepair = {
  where: ['kitchen', 'plumbing', 'burst'],
  words: '水槽下面的软管崩了，水往外喷，总阀拧不动。',
  done: '',
  after: ['defect-dripping-pipe', {}],
};

const textOf = ({ where, words }: CrowdRepair, filed: string, steps: readonly RepairStep[]): RepairText => ({
  ...{ who: '', where, filed, words, steps },
  shots: [],
});
