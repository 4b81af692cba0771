/** What was between us: what we promised, what he asked of us, what he said of it, what he read. */
import type { CustomerView } from '@jiashu/shared/customers/schema';
import { sayDayAndWeekday, sayMoment } from '@jiashu/shared/kernel/words';
import { SCORES, type Score } from '@jiashu/shared/ratings/vocabulary';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Chip, ListRow, Mark } from '../../../ui';
import { Block } from '../../../ui/desk';
import { openCase } from './Findings';

const PROMISE = { coming: ['open', '还没到'], kept: ['done', '守住了'], broken: ['late', '没守住'] } as const;
const near = (at: string): string => sayMoment(new Date(at), new Date());

export function Customer({ customer }: { customer: CustomerView }) {
  return (
    <View>
      <Promises promises={customer.promises} />
      <Cases cases={customer.cases} />
      <Ratings ratings={customer.ratings} />
      <Letters letters={customer.letters} />
    </View>
  );
}

/** The block's own hairlines are enough above and below. */
const Rows = ({ children }: { children: ReactNode }) => <View className="customer-rows">{children}</View>;
const Nothing = ({ children }: { children: string }) => <View className="small">{children}</View>;

const Promises = ({ promises }: Pick<CustomerView, 'promises'>) => (
  <Block title="我们答应的">
    {promises.length === 0 && <Nothing>还没有约过上门。</Nothing>}
    <Rows>
      {promises.map(({ text, on, state }) => (
        <ListRow
          key={`${text} ${on}`}
          lead={<Mark state={PROMISE[state][0]} />}
          title={text}
          note={sayDayAndWeekday(on)}
          side={PROMISE[state][1]}
        />
      ))}
    </Rows>
  </Block>
);

const Cases = ({ cases }: Pick<CustomerView, 'cases'>) => (
  <Block title="报修和投诉" end={cases.length > 0 ? `${cases.length} 件` : undefined}>
    {cases.length === 0 && <Nothing>还没有报过修、投过诉。</Nothing>}
    <Rows>
      {cases.map((one) => (
        <ListRow
          key={one.id}
          title={one.title}
          note={`${one.kind === 'repair' ? '报修' : '投诉'}　${one.number}　${near(one.filedAt)}`}
          side={<Chip tone={one.open ? 'warn' : 'plain'}>{one.state}</Chip>}
          onTap={() => openCase(one)}
        />
      ))}
    </Rows>
  </Block>
);

const Ratings = ({ ratings }: Pick<CustomerView, 'ratings'>) => (
  <Block title="他怎么评">
    {ratings.length === 0 && <Nothing>还没有评过。</Nothing>}
    <Rows>
      {ratings.map(({ title, score, words, at }) => (
        <ListRow
          key={`${title} ${at}`}
          title={title}
          note={words || near(at)}
          side={`${score} 分，${SCORES[score as Score]}`}
        />
      ))}
    </Rows>
  </Block>
);

const Letters = ({ letters: { read, lastTitle, lastAt } }: Pick<CustomerView, 'letters'>) => (
  <Block title="家书">
    {read === 0 || !lastAt ? (
      <Nothing>一封也没读过，重要的事请打电话说。</Nothing>
    ) : (
      <View className="small num">
        读过 {read} 封，最近一次 {near(lastAt)}
        {lastTitle ? `，《${lastTitle}》` : ''}
      </View>
    )}
  </Block>
);
