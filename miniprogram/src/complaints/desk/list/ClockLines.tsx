/** The clocks of a complaint: what is due, how long is left, kept or missed. */
import type { ClockView, DeskComplaint } from '@jiashu/shared/complaints/schema';
import { CLOCKS } from '@jiashu/shared/complaints/vocabulary';
import { sayDuration } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { sayDeskMoment, sayLeft } from '../../words';

export function ClockLines({ complaint: { clocks, filedAt, state } }: { complaint: DeskComplaint }) {
  const now = new Date();
  return (
    <View className="complaint-lines num">
      {clocks.map((clock) => {
        const held = state === 'proposed' && clock.kind === 'closing';
        const { left, word } = lineOf(clock, new Date(filedAt), held, now);
        return (
          <View className="complaint-line" key={clock.kind}>
            <View className={clock.doneAt ? 'grow' : 'grow strong'}>
              {CLOCKS[clock.kind]}，{sayDeskMoment(new Date(clock.dueAt), now)} 前
            </View>
            <View className="nowrap">{left}</View>
            <View className={`nowrap complaint-verdict ${held ? 'warn strong' : clock.late ? 'seal strong' : ''}`}>
              {word}
            </View>
          </View>
        );
      })}
      {state === 'proposed' && <View className="small">等业主答复，这段时间不算我们的；业主看得到。</View>}
    </View>
  );
}

function lineOf({ dueAt, doneAt, late }: ClockView, filedAt: Date, held: boolean, now: Date) {
  const due = new Date(dueAt).getTime();
  if (held) return { left: sayLeft(due - new Date(doneAt ?? now).getTime()), word: '暂停' };
  if (!doneAt) return { left: sayLeft(due - now.getTime()), word: late ? '已超时' : '计时中' };
  return { left: sayDuration(new Date(doneAt).getTime() - filedAt.getTime()), word: late ? '晚了' : '已达成' };
}
