/** The form, its draft on this device, and saving and publishing it. */
import type { DeskEvent } from '@jiashu/shared/events/schema';
import { useMemo, useState } from 'react';
import { useDraft, useSubmit } from '../../../api';
import { toast } from '../../../ui';
import { eventsApi } from '../../api';
import { draftOf, type EventForm, emptyForm, formOf } from './form';

export function useEventForm(event: DeskEvent | null) {
  const [saved, setSaved] = useState(event);
  const start = useMemo(() => (saved ? formOf(saved) : emptyForm(new Date())), [saved]);
  const draft = useDraft<EventForm>(`event desk ${event?.id ?? 'new'}`, start);
  const writing = useSubmit(eventsApi.write);
  const revising = useSubmit(eventsApi.revise);
  const publishing = useSubmit(eventsApi.publish);

  /** The event as the server now has it; null when it refused. */
  async function save(): Promise<DeskEvent | null> {
    const body = draftOf(draft.value);
    const answer = saved
      ? await revising.submit({ eventId: saved.id, version: saved.version, ...body })
      : await writing.submit({ projectId: draft.value.projectId, ...body });
    if (!answer) return null;
    setSaved(answer);
    draft.clear();
    return answer;
  }

  async function publish(): Promise<DeskEvent | null> {
    const kept = await save();
    const out = kept && (await publishing.submit({ eventId: kept.id, version: kept.version }));
    if (out) toast(`发布了，${out.homes} 户会收到消息`);
    return out;
  }

  return {
    form: draft.value,
    change: draft.change,
    keptAt: draft.keptAt,
    saved,
    save,
    publish,
    busy: writing.busy || revising.busy || publishing.busy,
    failure: writing.failure ?? revising.failure ?? publishing.failure,
  };
}
