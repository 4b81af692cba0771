/** The form, its draft on this device, and saving it by itself whenever the writer pauses. */
import type { DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDraft, useSubmit } from '../../../api';
import { projectsApi } from '../../api';
import { type DeclarationForm, draftOf, formOf } from './form';

/** How long a pause is. */
const PAUSE_MS = 1_800;

type Next = NonNullable<DeskDeclaration['next']>;

export function useDeclarationForm(projectId: string, next: Next) {
  const [saved, setSaved] = useState(next);
  const start = useMemo(() => formOf(saved.content), [saved]);
  const draft = useDraft<DeclarationForm>(`declaration ${projectId}`, start);
  const { submit, busy, failure } = useSubmit(projectsApi.revise);
  const { keptAt, value, clear } = draft;
  const latest = useRef(keptAt);
  latest.current = keptAt;

  /** The version as the server now has it; null when it refused. */
  const save = useCallback(async (): Promise<Next | null> => {
    const began = latest.current;
    if (!began) return saved;
    const content = draftOf(value, saved.content.plan);
    const answer = await submit({ projectId, revision: saved.revision, ...content });
    if (!answer?.next) return null;
    setSaved(answer.next);
    // What was typed while it was on its way is still to be saved.
    if (latest.current === began) clear();
    return answer.next;
  }, [submit, projectId, saved, value, clear]);

  const conflict = failure?.code === 'conflict';
  useEffect(() => {
    if (!keptAt || busy || conflict) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [keptAt, busy, conflict, save]);

  return { form: value, change: draft.change, keptAt, saved, save, busy, failure, conflict, forget: clear };
}
