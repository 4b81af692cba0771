/** What can be reported of a building: floors with a picture, a milestone reached, an expected day moved. */
import type { BuildingProgress } from '@jiashu/shared/projects/progress/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { toast } from '../../../ui';
import { Tabs } from '../../../ui/desk';
import type { Place } from '../../progress/useProgress';
import { FloorsForm } from './FloorsForm';
import { MilestoneForm } from './MilestoneForm';

export interface ReportProps {
  place: Place;
  progress: BuildingProgress;
  onDone: (progress: BuildingProgress) => void;
}

type Mode = 'floors' | 'reached' | 'moved';

export function Reports({ onDone, ...rest }: ReportProps) {
  const { building } = rest.progress;
  const open = building.milestones.some(({ doneOn }) => doneOn === null);
  const [mode, setMode] = useState<Mode>('floors');
  const tabs = [
    { key: 'floors' as const, text: '盖到几层' },
    ...(open
      ? [
          { key: 'reached' as const, text: '节点完成' },
          { key: 'moved' as const, text: '改预计的日子' },
        ]
      : []),
  ];
  const done = (after: BuildingProgress) => {
    toast('业主看到的已经是新的', 'check');
    onDone(after);
  };
  return (
    <View className="progress-desk no-print">
      <Tabs label="报什么" tabs={tabs} active={mode} onChange={setMode} />
      {mode === 'floors' ? (
        <FloorsForm {...rest} onDone={done} />
      ) : (
        <MilestoneForm key={mode} mode={mode} {...rest} onDone={done} />
      )}
    </View>
  );
}
