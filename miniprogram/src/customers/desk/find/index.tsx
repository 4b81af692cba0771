/** One box for home, phone, name and ticket; beside it the customer who was chosen. */
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonList } from '../../../ui';
import { useCustomer } from '../../useCustomers';
import { Aside } from './Aside';
import { Customer } from './Customer';
import { Findings } from './Findings';
import { Head } from './Head';
import '../../customers.css';

export default function FindPage() {
  const { text: given = '', id } = useRouter().params;
  const [text, write] = useState(decodeURIComponent(given));
  const [chosen, choose] = useState<string | null>(id ?? null);
  const customer = useCustomer(chosen);
  return (
    <DeskScreen
      at="customers"
      title="客户"
      open={chosen !== null}
      onBack={() => choose(null)}
      list={<Findings text={text} onText={write} chosen={chosen} onChoose={choose} />}
      head={customer.data && chosen ? <Head customer={customer.data} /> : undefined}
      aside={customer.data && chosen ? <Aside customer={customer.data} onChanged={customer.replace} /> : undefined}
    >
      {chosen ? (
        <Resource of={customer} skeleton={<SkeletonList rows={8} />}>
          {(data) => <Customer customer={data} />}
        </Resource>
      ) : (
        <Empty title="先找到一位" icon="search">
          房号怎么写都行：3栋2单元1201、３－２－１２０１。手机号、姓名要写全。按回车打开第一位。
        </Empty>
      )}
    </DeskScreen>
  );
}
