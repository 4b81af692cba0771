import { describe, expect, test } from 'vitest';
import { isPlace, partIds, partsOf, spaceIds, symptomsOf, titleOf, urgentOf } from './places';
import { searchSymptoms } from './search';
import { URGENT } from './urgent';
import { URGENT_KINDS, urgentKinds } from './vocabulary';

describe('the tree', () => {
  test('every part stands in some space and every one has symptoms', () => {
    const placed = new Set(spaceIds.flatMap((space) => [...partsOf(space)]));
    expect(partIds.filter((part) => !placed.has(part))).toEqual([]);
    expect(partIds.filter((part) => Object.keys(symptomsOf(part)).length === 0)).toEqual([]);
  });

  test.each([
    [{ space: 'masterBath', part: 'waterproof', symptom: 'partition' }, true, '主卫隔墙返潮起皮'],
    [{ space: 'whole', part: 'electrics', symptom: 'trip' }, true, '跳闸'],
    [{ space: 'entrance', part: 'entranceDoor', symptom: 'gap' }, true, '入户门关不严'],
    [{ space: 'kitchen', part: 'lift', symptom: 'stopped' }, false, '厨房电梯停运'],
    [{ space: 'kitchen', part: 'gas', symptom: 'toString' }, false, '厨房燃气'],
  ] as const)('%o is a place: %s', (place, real, title) => {
    expect(isPlace(place)).toBe(real);
    expect(titleOf(place)).toBe(title);
  });

  test.each(urgentKinds)('%s has its place and is urgent there', (kind) => {
    expect(isPlace(URGENT[kind].place)).toBe(true);
    expect(urgentOf(URGENT[kind].place)).toBe(kind);
  });

  test('nothing else is urgent', () => {
    const urgent = partIds.flatMap((part) =>
      Object.keys(symptomsOf(part)).flatMap((symptom) => urgentOf({ part, symptom }) ?? []),
    );
    expect(urgent.sort()).toEqual(Object.keys(URGENT_KINDS).sort());
  });
});

describe('searching', () => {
  test.each([
    ['返潮', '外墙内侧返潮'],
    ['跳闸', '跳闸'],
    ['漏水 马桶', '马桶漏水、冲不净'],
    ['电梯不动', '电梯停运'],
    ['墙皮掉', '墙皮起鼓脱落'],
    ['煤气', '有燃气味'],
  ])('%s finds %s', (query, label) => {
    expect(searchSymptoms(query).map((hit) => hit.label)).toContain(label);
  });

  test('what is called so comes before what is like it, with room, part and years', () => {
    expect(searchSymptoms('隔墙返潮')[0]).toMatchObject({
      part: 'waterproof',
      symptom: 'partition',
      where: '主卫、客卫 · 防水',
      length: '5 年',
    });
  });

  test.each(['', '   ', '火星', '，'])('%o finds nothing', (query) => {
    expect(searchSymptoms(query)).toEqual([]);
  });
});
