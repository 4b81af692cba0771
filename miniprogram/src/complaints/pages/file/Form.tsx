/** The form of a new complaint: what it is about, what happened, photos, then the questions. */
import { COMPLAINT_KINDS, complaintKinds } from '@jiashu/shared/complaints/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { HomeSwitch, type Homes } from '../../../homes';
import { Choices, Field, Heading, Link, List, ListRow, PhotoPicker, Switch, TextArea, TextInput } from '../../../ui';
import { Questions } from './Questions';
import type { Filing } from './useFiling';

export function Form({ homes, filing }: { homes: Homes; filing: Filing }) {
  const { form, change, failure } = filing;
  return (
    <View>
      <Heading level={1}>什么事没有办好？</Heading>
      <View className="small gap-1">直接到客户关系中心，每一件都有人盯着。1 小时内联系您，夜里也一样。</View>
      <View className="gap-4">
        <Ledger homes={homes} filing={filing} />
      </View>
      <Field label="是哪一类事" error={failure?.at('kind')}>
        <Choices
          label="哪一类"
          columns={2}
          options={complaintKinds.map((value) => ({ value, label: COMPLAINT_KINDS[value] }))}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field label="用一句话说是什么事" error={failure?.at('title')}>
        <TextInput
          value={form.title}
          maxLength={40}
          placeholder="外窗修了两次，下雨还是渗水"
          onInput={(title) => change({ title })}
        />
      </Field>
      <Story filing={filing} />
      <Questions filing={filing} />
    </View>
  );
}

function Ledger({ homes, filing: { form, change, keptAt, startOver } }: { homes: Homes; filing: Filing }) {
  return (
    <List>
      {keptAt && (
        <ListRow
          note={`${sayMoment(keptAt, new Date())} 没填完的，替您存着`}
          side={<Link onTap={startOver}>重新填</Link>}
        />
      )}
      <ListRow title={<HomeSwitch homes={homes} />} />
      <ListRow>
        <Switch
          title="要人马上到现场"
          note="有人受伤、起冲突，或不马上处理会出事：2 小时内到"
          on={form.urgent}
          onChange={(urgent) => change({ urgent })}
        />
      </ListRow>
    </List>
  );
}

function Story({ filing: { form, change, photos, failure } }: { filing: Filing }) {
  return (
    <View>
      <Field label="说说经过" error={failure?.at('text')}>
        <TextArea
          value={form.text}
          maxLength={2_000}
          placeholder="什么时候开始的，找过谁，现在怎样，您希望怎么解决"
          onInput={(text) => change({ text })}
        />
      </Field>
      <PhotoPicker of={photos} max={9} hint="现场、聊天记录、单据，都可以。最多 9 张。" />
      {failure?.at('photoIds') && <View className="field-error">{failure.at('photoIds')}</View>}
    </View>
  );
}
