/** The editor: the fields, the preview, saving and publishing. */
import type { DeskEvent } from '@jiashu/shared/events/schema';
import { sayAudience } from '@jiashu/shared/kernel/audience';
import { timeOf } from '@jiashu/shared/kernel/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { AudienceFields, useMyProjects } from '../../../projects';
import { Button, goBack, Sheet } from '../../../ui';
import { Lines } from './Lines';
import { Preview } from './Preview';
import { SessionLines } from './SessionLines';
import { useEventForm } from './useEventForm';
import { WhatFields } from './WhatFields';

export function Editor({ event }: { event: DeskEvent | null }) {
  const { form, change, keptAt, saved, save, publish, busy, failure } = useEventForm(event);
  const [asking, ask] = useState(false);
  const projects = useMyProjects().data?.projects ?? [];
  const project = projects.find(({ id }) => id === form.projectId);
  const names = project?.buildings.filter(({ id }) => form.buildingIds.includes(id)).map(({ name }) => name) ?? [];
  const audience = sayAudience(names);
  const send = async () => {
    ask(false);
    if (await publish()) goBack();
  };
  const fields = { form, change, failure };
  return (
    <View className="event-form">
      <View className="event-fields">
        <View className="between wrap">
          <View className="small num">
            {keptAt ? `已存在本机 ${timeOf(keptAt)}` : saved ? `已保存，第 ${saved.version} 版` : '新的一场'}
          </View>
          <View className="row">
            <Button kind="line" slim busy={busy} disabled={!form.projectId} onTap={() => void save()}>
              保存
            </Button>
            <Button slim busy={busy} disabled={!form.projectId || form.title === ''} onTap={() => ask(true)}>
              发布
            </Button>
          </View>
        </View>
        <WhatFields {...fields} />
        <AudienceFields value={form} fixed={saved !== null} failure={failure} onChange={change} />
        <SessionLines {...fields} />
        <Lines
          title="这一趟看什么"
          hint="在几层看，就写几层，业主的页面会画出来"
          lines={form.programme}
          fresh={{ floor: '', title: '', note: '' }}
          withFloor
          path="programme"
          failure={failure}
          onChange={(programme) => change({ programme })}
        />
        <Lines
          title="请业主答应的事"
          hint="写明要做什么，再写我们怎么帮"
          lines={form.rules}
          fresh={{ title: '', note: '' }}
          path="rules"
          failure={failure}
          onChange={(rules) => change({ rules })}
        />
      </View>
      <Preview form={form} projectName={project?.name ?? ''} audience={audience} />
      <Sheet
        open={asking}
        title="现在就发布？"
        onClose={() => ask(false)}
        foot={
          <Button busy={busy} onTap={() => void send()}>
            发布并告诉业主
          </Button>
        }
      >
        {project?.name}的{audience}都会收到消息，马上就能约。发布以后场次和席位不能再改，只能取消。
      </Sheet>
    </View>
  );
}
