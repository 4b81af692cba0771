/** What the reader cares about: those differences come first, on this device from now on. */
import { CARES, type Care, cares } from '@jiashu/shared/projects/compare';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Choices } from '../../../ui';

const KEY = 'compare cares';
const USUAL: readonly Care[] = ['quiet', 'parking'];

export function useCares(): readonly [chosen: readonly Care[], choose: (chosen: Care[]) => void] {
  const [chosen, set] = useState<readonly Care[]>(() => (Taro.getStorageSync(KEY) as Care[]) || USUAL);
  const choose = (next: Care[]) => {
    Taro.setStorageSync(KEY, next);
    set(next);
  };
  return [chosen, choose];
}

export function Cares({ chosen, onChange }: { chosen: readonly Care[]; onChange: (chosen: Care[]) => void }) {
  const options = cares.map((care) => ({ value: care, label: CARES[care] }));
  return <Choices<Care> multi label="您在意什么" columns="flow" options={options} value={chosen} onChange={onChange} />;
}
