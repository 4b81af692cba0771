/** Asks a question about a project; below it what I asked before, and what others did. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { SignInFirst } from '../../../accounts';
import { useSignedIn } from '../../../api';
import { Heading, Screen, Section } from '../../../ui';
import { AskedLine } from '../../components/Asked';
import { useMyQuestions, usePublicQuestions } from '../../useQuestions';
import { AskForm } from './AskForm';
import { MyQuestion } from './MyQuestion';
import '../../prospects.css';

export default function AskPage() {
  const { id = '' } = useRouter().params;
  const signedIn = useSignedIn();
  const mine = useMyQuestions(id);
  const others = usePublicQuestions(id);
  return (
    <Screen title="问一个问题">
      <Heading level={1}>想问什么，直接问</Heading>
      <View className="small gap-2">不归销售答。一天之内有人回，答案写下来就算数。</View>
      {signedIn ? (
        <AskForm projectId={id} onAsked={() => void mine.reload()} />
      ) : (
        <View className="gap-6">
          <SignInFirst title="登录后再问">这样回答才找得到您。别人看不到是谁问的。</SignInFirst>
        </View>
      )}
      {mine.items.length > 0 && (
        <Section title="您问过的">
          {mine.items.map((question) => (
            <MyQuestion key={question.id} question={question} />
          ))}
        </Section>
      )}
      {others.items.length > 0 && (
        <Section title="大家问过的" note={`${others.items.length} 个`}>
          {others.items.map((question) => (
            <AskedLine key={question.id} question={question} />
          ))}
        </Section>
      )}
    </Screen>
  );
}
