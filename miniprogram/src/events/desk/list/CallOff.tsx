/** Calling an event off: only with a reason, which everybody who booked will read. */
import type { DeskEvent } from '@jiashu/shared/events/schema';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Button, Field, Link, Sheet, TextArea, toast } from '../../../ui';
import { eventsApi } from '../../api';

export function CallOff({ event, onChange }: { event: DeskEvent; onChange: (event: DeskEvent) => void }) {
  const [asking, ask] = useState(false);
  const [reason, write] = useState('');
  const { submit, busy, failure } = useSubmit(eventsApi.cancel);
  const homes = event.sessions.reduce((sum, session) => sum + session.homes, 0);
  const callOff = async () => {
    const cancelled = await submit({ eventId: event.id, reason });
    if (!cancelled) return;
    ask(false);
    onChange(cancelled);
    toast(homes > 0 ? `取消了，约好的 ${homes} 户都会收到消息` : '取消了');
  };
  return (
    <>
      <Link onTap={() => ask(true)}>取消活动</Link>
      <Sheet
        open={asking}
        title="这场不办了？"
        onClose={() => ask(false)}
        foot={
          <Button busy={busy} disabled={reason.trim().length < 4} onTap={() => void callOff()}>
            取消并告诉 {homes} 户
          </Button>
        }
      >
        <Field label="为什么" hint="写实话，业主会原样看到。另约的日子也写在这里。" error={failure?.at('reason')}>
          <TextArea
            value={reason}
            onInput={write}
            maxLength={200}
            placeholder="预报六级大风，塔吊要停。改到 12 月 13 日"
          />
        </Field>
      </Sheet>
    </>
  );
}
