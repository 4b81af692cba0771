/** The questions of a new repair, in the order somebody in a hurry needs them. */
import { VIDEO_SECONDS } from '@jiashu/shared/files/vocabulary';
import type { HomeView } from '@jiashu/shared/homes/schema';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { warrantyOf } from '@jiashu/shared/repairs/warranty';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { addressOf, photosLeft } from '../../../api';
import { HomeSwitch, type Homes } from '../../../homes';
import {
  Field,
  Heading,
  Link,
  List,
  ListRow,
  PhotoPicker,
  SearchInput,
  Section,
  TextArea,
  TextInput,
  VideoPicker,
} from '../../../ui';
import { VisitPicker } from '../../components/VisitPicker';
import { WarrantyAnswer } from '../../components/WarrantyAnswer';
import { Danger } from './Danger';
import { PlacePicker } from './PlacePicker';
import { SymptomSearch } from './SymptomSearch';
import type { useNewRepair } from './useNewRepair';

interface Props {
  homes: Homes;
  home: HomeView;
  repair: ReturnType<typeof useNewRepair>;
}

export function Form({ homes, home, repair }: Props) {
  const { form, change, failure } = repair;
  return (
    <View>
      <Heading level={1}>{form.danger ? '先顾安全，我们马上来' : '哪里需要修？'}</Heading>
      {!form.danger && <View className="small gap-1">一分钟填完。1 小时内有人回复您，夜里也一样。</View>}
      <View className="gap-4">
        <Ledger homes={homes} home={home} repair={repair} />
      </View>
      {form.danger ? (
        <Danger
          urgent={form.urgent}
          onChoose={(urgent) => change({ danger: true, urgent })}
          onNone={repair.leaveDanger}
        />
      ) : (
        <Where home={home} repair={repair} />
      )}
      <Look repair={repair} />
      {!form.danger && (
        <Section title="您什么时候在家？" note="可以多选">
          <VisitPicker value={form.wishes} onChange={(wishes) => change({ wishes })} />
        </Section>
      )}
      <Field
        label="联系电话，可以不填"
        hint={`${form.danger ? '来的工程师马上打这个电话' : '上门前半小时，工程师打这个电话'}；只有接单的工程师看得到全号`}
        error={failure?.at('phone')}
      >
        <TextInput type="phone" maxLength={11} value={form.phone} onInput={(phone) => change({ phone })} />
      </Field>
    </View>
  );
}

function Ledger({ homes, home, repair: { form, keptAt, change, startOver } }: Props) {
  const { handedOverOn, handoverOn } = home.journey;
  return (
    <List>
      {keptAt && !form.danger && (
        <ListRow
          note={`${sayMoment(keptAt, new Date())} 没填完的，替您存着`}
          side={<Link onTap={startOver}>重新填</Link>}
        />
      )}
      <ListRow
        title={<HomeSwitch homes={homes} />}
        note={handedOverOn ? `${handedOverOn} 交付` : handoverOn ? `还没交付，计划 ${handoverOn}` : '还没交付'}
      />
      {!form.danger && (
        <ListRow
          title="眼下有危险吗？"
          note="爆管、漏电、燃气味、困在电梯、进不了门"
          side={
            <Link tone="seal" go onTap={() => change({ danger: true })}>
              马上叫人
            </Link>
          }
        />
      )}
    </List>
  );
}

function Where({ home, repair: { form, place, change } }: Omit<Props, 'homes'>) {
  const [text, setText] = useState('');
  return (
    <View>
      <View className="gap-6">
        <SearchInput value={text} onInput={setText} placeholder="直接搜：渗水、跳闸、门关不严" />
      </View>
      {text.trim() ? (
        <SymptomSearch
          text={text}
          onChoose={({ part, symptom, spaces }) => {
            const kept = form.space && spaces.includes(form.space);
            change({ part, symptom, ...(kept ? {} : { space: spaces.length === 1 ? spaces[0]! : null }) });
            setText('');
          }}
        />
      ) : (
        <PlacePicker form={form} change={change} />
      )}
      {place && (
        <View className="gap-4">
          <WarrantyAnswer
            warranty={warrantyOf(place.part, place.symptom, home.journey.handedOverOn, dayOf(new Date()))}
          />
        </View>
      )}
    </View>
  );
}

function Look({ repair }: Pick<Props, 'repair'>) {
  const { form, photos, change, failure } = repair;
  return (
    <Section title="让工程师先看一眼">
      <TextArea
        label="哪里、什么时候开始、什么情况下更明显"
        placeholder={form.danger ? '可以不写，也可以先拍一张' : '哪里、什么时候开始、什么情况下更明显'}
        value={form.words}
        onInput={(words) => change({ words })}
      />
      <PhotoPicker
        of={photos}
        max={9}
        hint={
          form.danger ? '救急要紧，没空拍就不用拍。' : '整面墙一张，近处一张，墙背后的水源一张，最有用。最多 9 张。'
        }
      />
      {!form.danger && <Film repair={repair} />}
      {form.danger && photosLeft(photos) && (
        <View className="small gap-2">有照片还没传上。先叫人要紧，没传上的这次不会带上。</View>
      )}
      {failure?.at('photoIds') && <View className="field-error">{failure.at('photoIds')}</View>}
    </Section>
  );
}

/** A drip, a noise, a light that flickers: what a photo doesn't show. */
function Film({ repair: { form, film, change } }: Pick<Props, 'repair'>) {
  const { film: sent } = form;
  const shown = sent && {
    url: addressOf(sent.url),
    seconds: sent.seconds,
    label: '报修时拍的',
    ...(sent.poster && { poster: addressOf(sent.poster.large) }),
  };
  const remove = () => {
    film.drop();
    change({ film: null });
  };
  if (!sent && !film.sending)
    return (
      <View className="gap-2">
        <Link tone="strong" onTap={() => void film.pick()}>
          加一段视频
        </Link>
        <View className="small">滴水、异响、闪灯，照片看不出来的。{VIDEO_SECONDS} 秒以内，可以不拍。</View>
      </View>
    );
  return (
    <View className="gap-3">
      <VideoPicker
        video={shown}
        sending={film.sending}
        hint={`${VIDEO_SECONDS} 秒以内`}
        onPick={() => void film.pick()}
        onAgain={film.again}
        onRemove={remove}
      />
    </View>
  );
}
