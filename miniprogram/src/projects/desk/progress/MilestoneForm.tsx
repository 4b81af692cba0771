/** Notes a milestone as reached, or moves the day it is expected on and says why. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { openMilestones } from '@jiashu/shared/projects/progress/rules';
import { MILESTONES, type MilestoneKind } from '@jiashu/shared/projects/vocabulary';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, Choices, Field, TextArea, TextInput } from '../../../ui';
import { progressApi } from '../../progress/useProgress';
import type { ReportProps } from './Reports';

interface Draft {
  readonly milestone: MilestoneKind | '';
  readonly day: string;
  readonly reason: string;
}

export function MilestoneForm({ mode, place, progress, onDone }: ReportProps & { mode: 'reached' | 'moved' }) {
  const { building } = progress;
  const open = openMilestones(building);
  const empty: Draft = { milestone: '', day: mode === 'reached' ? dayOf(new Date()) : '', reason: '' };
  const draft = useDraft<Draft>(`${mode} ${place.buildingId}`, empty);
  const { day, reason } = draft.value;
  const milestone = open.find((kind) => kind === draft.value.milestone) ?? open[0];
  const reaching = useSubmit(progressApi.reach);
  const moving = useSubmit(progressApi.move);
  const failure = reaching.failure ?? moving.failure;
  const send = async () => {
    if (!milestone) return;
    const after =
      mode === 'reached'
        ? await reaching.submit({ ...place, milestone, doneOn: day })
        : await moving.submit({ ...place, milestone, expectedOn: day, reason: reason.trim() });
    if (!after) return;
    draft.clear();
    onDone(after);
  };
  const stands = building.milestones.find(({ kind }) => kind === milestone);
  return (
    <View className="stack">
      <Field label="哪个节点" error={failure?.at('milestone')}>
        <Choices
          label="节点"
          columns="flow"
          options={open.map((value) => ({ value, label: MILESTONES[value] }))}
          value={milestone ?? open[0]!}
          onChange={(next) => draft.change({ milestone: next })}
        />
      </Field>
      {stands && (
        <View className="small num">
          原计划 {sayFullDay(stands.plannedOn)}，现在预计 {sayFullDay(stands.expectedOn)}
        </View>
      )}
      <Field
        label={mode === 'reached' ? '哪天完成的' : '改到哪天'}
        error={failure?.at('doneOn') ?? failure?.at('expectedOn')}
      >
        <TextInput type="date" value={day} placeholder="2027-01-20" onInput={(next) => draft.change({ day: next })} />
      </Field>
      {mode === 'moved' && (
        <Field label="为什么" hint="业主看得到，连同改之前的日子，一直留着" error={failure?.at('reason')}>
          <TextArea
            value={reason}
            maxLength={200}
            placeholder="连着下了十一天雨，户外停工六天，追回两天"
            onInput={(next) => draft.change({ reason: next })}
          />
        </Field>
      )}
      <Button
        slim
        busy={reaching.busy || moving.busy}
        disabled={!milestone || day === '' || (mode === 'moved' && reason.trim().length < 4)}
        onTap={() => void send()}
      >
        {mode === 'reached' ? '记下完成' : '改，并告诉大家为什么'}
      </Button>
    </View>
  );
}
