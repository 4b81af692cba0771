import { expect, test } from 'vitest';
import { impossibleDays } from './dates';

const possible = {
  signedOn: '2025-06-18',
  handoverPlannedOn: '2026-06-30',
  handedOverOn: '2026-06-28',
  movedInOn: '2026-08-01',
};

test.each([
  ['all days in their order', {}, []],
  ['a planned day still to come', { handoverPlannedOn: '2027-09-30' }, []],
  ['today', { movedInOn: '2026-11-22' }, []],
  ['days that are missing', { signedOn: null, handedOverOn: null }, []],
  [
    'signed tomorrow',
    { ...possible, signedOn: '2026-11-23', handedOverOn: null, movedInOn: null, handoverPlannedOn: '2027-09-30' },
    [['signedOn', null]],
  ],
  ['handed over tomorrow', { handedOverOn: '2026-11-23', movedInOn: null }, [['handedOverOn', null]]],
  ['moved in tomorrow', { movedInOn: '2026-11-23' }, [['movedInOn', null]]],
  ['planned before it was signed', { handoverPlannedOn: '2025-06-17' }, [['handoverPlannedOn', 'signedOn']]],
  ['handed over before it was signed', { handedOverOn: '2025-06-17' }, [['handedOverOn', 'signedOn']]],
  ['moved in before it was handed over', { movedInOn: '2026-06-27' }, [['movedInOn', 'handedOverOn']]],
])('%s', (_, changes, found) => {
  const impossible = impossibleDays({ ...possible, ...changes }, '2026-11-22');
  expect(impossible.map(({ day, before }) => [day, before])).toEqual(found);
});
