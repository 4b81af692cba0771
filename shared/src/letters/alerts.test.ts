import { expect, test } from 'vitest';
import { alertsOf, type Watched } from './alerts';

const milestone = (plannedOn: string, expectedOn = plannedOn, doneOn: string | null = null) => ({
  kind: 'toppedOut' as const,
  plannedOn,
  expectedOn,
  doneOn,
});
const building = (...milestones: ReturnType<typeof milestone>[]) => ({
  ...{ id: 'b3', name: '3 栋', floors: 26, builtFloors: 18 },
  milestones,
});
const fine: Watched = { lastLetterOn: '2026-11-20', disclosedOn: '2026-11-12', buildings: [] };
const TODAY = '2026-11-22';

test.each<[string, Partial<Watched>, string[]]>([
  ['nothing', {}, []],
  ['a letter 35 days ago', { lastLetterOn: '2026-10-18' }, []],
  ['a letter 36 days ago', { lastLetterOn: '2026-10-17' }, ['36 天没有家书']],
  ['no letter yet and nothing begun', { lastLetterOn: null }, []],
  ['a disclosure 180 days old', { disclosedOn: '2026-05-26' }, []],
  ['a disclosure 181 days old', { disclosedOn: '2026-05-25' }, ['公示 181 天没有核对']],
  ['no disclosure yet', { disclosedOn: null }, []],
  ['a milestone on its day', { buildings: [building(milestone(TODAY))] }, []],
  ['a milestone due yesterday', { buildings: [building(milestone('2026-11-21'))] }, ['3 栋封顶晚 1 天']],
  ['one expected late', { buildings: [building(milestone('2027-01-16', '2027-01-20'))] }, ['3 栋封顶晚 4 天']],
  ['one reached late', { buildings: [building(milestone('2026-10-01', '2026-10-05', '2026-10-05'))] }, []],
  [
    'two late ones of a building: the nearer',
    { buildings: [building(milestone('2026-11-20'), milestone('2026-11-21'))] },
    ['3 栋封顶晚 2 天'],
  ],
  [
    'several matters, furthest over first',
    { lastLetterOn: '2026-10-17', disclosedOn: '2026-04-01', buildings: [building(milestone('2026-11-18'))] },
    ['公示 235 天没有核对', '3 栋封顶晚 4 天', '36 天没有家书'],
  ],
])('%s', (_, changes, titles) => {
  expect(alertsOf({ ...fine, ...changes }, TODAY).map(({ title }) => title)).toEqual(titles);
});

test('the same matter keeps its name from day to day', () => {
  const silent = { ...fine, lastLetterOn: '2026-10-01' };
  expect(alertsOf(silent, TODAY)[0]?.occurrence).toBe(alertsOf(silent, '2026-12-01')[0]?.occurrence);
});
