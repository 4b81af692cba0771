/** The form, its draft on this device, and saving and publishing it. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { useMemo, useState } from 'react';
import { useDraft, useSubmit } from '../../../api';
import { toast } from '../../../ui';
import { lettersApi } from '../../api';
import { draftOf, emptyForm, formOf, type LetterForm } from './form';

export function useLetterForm(letter: DeskLetter | null) {
  const [saved, setSaved] = useState(letter);
  const start = useMemo(() => (saved ? formOf(saved) : emptyForm(new Date())), [saved]);
  const draft = useDraft<LetterForm>(`letter ${letter?.id ?? 'new'}`, start);
  const writing = useSubmit(lettersApi.write);
  const revising = useSubmit(lettersApi.revise);
  const publishing = useSubmit(lettersApi.publish);

  /** The letter as the server now has it; null when it refused. */
  async function save(): Promise<DeskLetter | null> {
    const { projectId } = draft.value;
    const body = draftOf(draft.value);
    const answer = saved
      ? await revising.submit({ letterId: saved.id, version: saved.version, ...body })
      : await writing.submit({ projectId, ...body });
    if (!answer) return null;
    setSaved(answer);
    draft.clear();
    return answer;
  }

  async function publish(): Promise<DeskLetter | null> {
    const kept = await save();
    const out = kept && (await publishing.submit({ letterId: kept.id, version: kept.version }));
    if (out) toast(`第 ${out.issue} 封已经寄给 ${out.homes} 户`);
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
