/** The desk's requests to be confirmed as an owner: who says so, of which home, and what the ledger knows. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { BINDING_STATES, type BindingState, bindingStates } from '@jiashu/shared/homes/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayNearDay } from '@jiashu/shared/kernel/words';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Link, Resource, SkeletonList } from '../../../ui';
import { Queue, QueueRow, Tabs, useChosen } from '../../../ui/desk';
import { useDeskBindings } from '../../useDeskBindings';
import { Decision } from './Decision';
import { Head } from './Head';
import '../../homes.css';

export default function DeskBindingsPage() {
  const { id } = useRouter().params;
  const [state, setState] = useState<BindingState>('pending');
  const bindings = useDeskBindings(state);
  const { chosen, tapped, choose } = useChosen(bindings.items, id);
  const binding = bindings.items.find((one) => one.id === chosen);
  const show = (next: BindingState) => {
    setState(next);
    choose(null);
  };
  const decided = async () => {
    await bindings.reload();
    choose(null);
  };
  return (
    <DeskScreen
      at="bindings"
      title="业主确认"
      open={tapped && binding !== undefined}
      onBack={() => choose(null)}
      list={<List state={state} onState={show} bindings={bindings} chosen={chosen} onChoose={choose} />}
      head={binding && <Head binding={binding} />}
    >
      {binding ? (
        <Decision key={binding.id} binding={binding} onDecided={() => void decided()} />
      ) : (
        <Empty title="选一条来核对" icon="home">
          先看合同和台账，再确认。确认之后，他就能读这一家的信、报这一家的修。
        </Empty>
      )}
    </DeskScreen>
  );
}

interface ListProps {
  state: BindingState;
  onState: (state: BindingState) => void;
  bindings: ReturnType<typeof useDeskBindings>;
  chosen: string | null;
  onChoose: (id: string) => void;
}

function List({ state, onState, bindings, chosen, onChoose }: ListProps) {
  const tabs = bindingStates.map((key) => ({ key, text: BINDING_STATES[key] }));
  return (
    <Queue
      title={titleOf(state, bindings.items.length, bindings.more !== undefined)}
      tabs={<Tabs label="状态" tabs={tabs} active={state} onChange={onState} />}
    >
      <Resource
        of={bindings}
        skeleton={<SkeletonList rows={5} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing state={state} />}
      >
        {() =>
          bindings.items.map((binding) => (
            <QueueRow
              key={binding.id}
              {...wordsOf(binding)}
              open={binding.id === chosen}
              onTap={() => onChoose(binding.id)}
            />
          ))
        }
      </Resource>
      {bindings.more && <Link onTap={() => void bindings.more?.()}>更早的</Link>}
    </Queue>
  );
}

function titleOf(state: BindingState, count: number, more: boolean): string {
  const counted = `${count}${more ? ' 多' : ''} 户`;
  if (state === 'pending') return count === 0 ? '都核对完了' : `${counted}等着确认`;
  if (state === 'appealed') return count === 0 ? '没有人申诉' : `${counted}不服，等上一级看`;
  return '核对过的';
}

const Nothing = ({ state }: { state: BindingState }) => (
  <Empty title={state === 'pending' ? '没有人在等' : '这里还没有'} icon="check">
    {state === 'pending'
      ? '有人说自己是业主、手机号又对不上，或者台账改了他的号码时，会排到这里。'
      : '核对过的会留在这里。'}
  </Empty>
);

function wordsOf({ home, projectName, name, at, state, fromLedger }: BindingView) {
  const due = sayNearDay(dayOf(new Date(at)), dayOf(new Date()));
  const dueFor = fromLedger ? '台账改了号码' : '提交';
  return { title: home, place: projectName, kind: name, state: BINDING_STATES[state], who: '', due, dueFor };
}
