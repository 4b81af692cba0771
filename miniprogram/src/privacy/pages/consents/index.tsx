/** What he agreed to, in which version and when; taking it back is as easy as giving it. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { ConsentView } from '@jiashu/shared/privacy/schema';
import { CHANNELS } from '@jiashu/shared/privacy/vocabulary';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import { Heading, Link, List, ListRow, Resource, Section, SkeletonList, Switch, toast } from '../../../ui';
import { privacyApi } from '../../api';
import { PrivacyScreen } from '../../components/PrivacyScreen';
import { useConsents } from '../../usePrivacy';

const channel = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'web';

export default function ConsentsPage() {
  const loaded = useConsents();
  const { submit } = useSubmit(privacyApi.setConsent);
  const say = async (purpose: ConsentView['purpose'], given: boolean) => {
    const answer = await submit({ purpose, given, channel });
    if (!answer) return;
    toast(given ? '同意了' : '收回了', 'check');
    loaded.replace(answer);
  };
  return (
    <PrivacyScreen title="同意与收回">
      <Heading level={1}>您说了算</Heading>
      <View className="small gap-2">开着是同意，关上就是收回，马上生效，不影响报修、投诉和收房。</View>
      <Resource of={loaded} skeleton={<SkeletonList rows={3} />}>
        {({ policyVersion, consents }) => (
          <View className="gap-4">
            {consents.map((consent) => (
              <View key={consent.purpose} className="gap-4">
                <Switch
                  on={consent.given}
                  onChange={(given) => void say(consent.purpose, given)}
                  title={consent.purpose === 'policy' ? `${consent.title}（${policyVersion} 版）` : consent.title}
                  note={consent.text}
                />
                {consent.purpose === 'policy' && (
                  <Link go onTap={() => open('privacy/pages/policy')}>
                    看全文
                  </Link>
                )}
              </View>
            ))}
            <Said consents={consents} />
          </View>
        )}
      </Resource>
    </PrivacyScreen>
  );
}

/** Everything he ever said, newest first. */
function Said({ consents }: { consents: readonly ConsentView[] }) {
  const said = consents
    .flatMap(({ title, given, version, at, channel: through, past }) => [
      ...(at && version && through ? [{ title, given, version, at, channel: through }] : []),
      ...past.map((one) => ({ title, ...one })),
    ])
    .sort((a, b) => b.at.localeCompare(a.at));
  if (said.length === 0) return null;
  return (
    <Section title="您说过的">
      <List>
        {said.map(({ title, given, version, at, channel: through }) => (
          <ListRow
            key={`${title} ${at}`}
            title={`${given ? '同意' : '收回'}：${title}`}
            note={`${sayMoment(new Date(at), new Date())}　${CHANNELS[through]}　${version} 版`}
          />
        ))}
      </List>
    </Section>
  );
}
