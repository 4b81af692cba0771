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

type Mode = 'reached' | 'moved';

/** What is being reported, kept on this device, and sending it. */
function useMilestone({ mode, place, progress: { building }, onDone }: ReportProps & { mode: Mode }) {
  const empty: Draft = { milestone: '', day: mode === 'reached' ? dayOf(new Date()) : '', reason: '' };
  const draft = useDraft<Draft>(`${mode} ${place.buildingId}`, empty);
  const open = openMilestones(building);
  const milestone = open.find((kind) => kind === draft.value.milestone) ?? open[0];
  const { day, reason } = draft.value;
  const reaching = useSubmit(progressApi.reach);
  const moving = useSubmit(progressApi.move);
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
  const busy = reaching.busy || moving.busy;
  return { draft, open, milestone, send, busy, failure: reaching.failure ?? moving.failure };
}

const SHORTEST = 4;

export function MilestoneForm(props: ReportProps & { mode: Mode }) {
  const { mode, progress } = props;
  const { draft, open, milestone, send, busy, failure } = useMilestone(props);
  const { day, reason } = draft.value;
  const said = mode === 'reached' || reason.trim().length >= SHORTEST;
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
      <Stands progress={progress} milestone={milestone} />
      <Field
        label={mode === 'reached' ? '哪天完成的' : '改到哪天'}
        error={failure?.at('doneOn') ?? failure?.at('expectedOn')}
      >
        <TextInput type="date" value={day} placeholder="2027-01-20" onInput={(next) => draft.change({ day: next })} />
      </Field>
      {mode === 'moved' && (
        <Why reason={reason} error={failure?.at('reason')} onInput={(next) => draft.change({ reason: next })} />
      )}
      <Button slim busy={busy} disabled={!milestone || day === '' || !said} onTap={() => void send()}>
        {mode === 'reached' ? '记下完成' : '改，并告诉大家为什么'}
      </Button>
    </View>
  );
}

/** What stands now, before it is changed. */
function Stands({ progress, milestone }: Pick<ReportProps, 'progress'> & { milestone: MilestoneKind | undefined }) {
  const stands = progress.building.milestones.find(({ kind }) => kind === milestone);
  if (!stands) return null;
  return (
    <View className="small num">
      原计划 {sayFullDay(stands.plannedOn)}，现在预计 {sayFullDay(stands.expectedOn)}
    </View>
  );
}

interface WhyProps {
  reason: string;
  error: string | undefined;
  onInput: (reason: string) => void;
}

const Why = ({ reason, error, onInput }: WhyProps) => (
  <Field label="为什么" hint="业主看得到，连同改之前的日子，一直留着" error={error}>
    <TextArea value={reason} maxLength={200} placeholder="连着下了十一天雨，户外停工六天，追回两天" onInput={onInput} />
  </Field>
);
