/** The rows of an import, by what they would do; the ones to mend first. */
import type { ImportView } from '@jiashu/shared/ledger/schema';
import { ROW_KINDS, type RowKind, rowKinds, TROUBLES, type TroubleCode } from '@jiashu/shared/ledger/vocabulary';
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { aria, Empty, join, Link, Resource, SkeletonList, Tap } from '../../../ui';
import { Tabs } from '../../../ui/desk';
import { useRows } from '../../useLedger';
import { BadRow } from './BadRow';
import { GoneRows } from './GoneRows';
import { PlainRow } from './PlainRow';

interface Props {
  view: ImportView;
  onChange: (view: ImportView) => void;
}

export function Rows({ view, onChange }: Props) {
  const there = rowKinds.filter((kind) => view.counts[kind] > 0);
  const [wanted, want] = useState<RowKind | null>(null);
  const kind = wanted && there.includes(wanted) ? wanted : (there[0] ?? 'same');
  const tabs = there.map((key) => ({ key, text: ROW_KINDS[key], count: view.counts[key] }));
  return (
    <View className="gap-4">
      <Tabs label="按会怎样分开" tabs={tabs} active={kind} onChange={want} />
      <OfKind key={`${kind} ${view.state}`} kind={kind} view={view} onChange={onChange} />
    </View>
  );
}

function OfKind({ kind, view, onChange }: Props & { kind: RowKind }) {
  const [wanted, want] = useState<TroubleCode | 'all'>('all');
  const code = kind === 'bad' && view.troubles.some((one) => one.code === wanted) ? (wanted as TroubleCode) : null;
  const rows = useRows(view.id, kind, code);
  const list = useRef<HTMLElement>(null);
  const changed = (next: ImportView) => {
    onChange(next);
    return rows.reload();
  };
  /** The mended row is gone: the next has its place, and the keyboard with it. WeChat has no focus to move. */
  const mended = async (next: ImportView, at: number) => {
    await changed(next);
    if (process.env.TARO_ENV === 'weapp') return;
    requestAnimationFrame(() => {
      list.current?.querySelectorAll('.ledger-row')[at]?.querySelector('input')?.focus();
    });
  };
  return (
    <View ref={list}>
      {kind === 'bad' && view.troubles.length > 1 && <Kinds view={view} wanted={code ?? 'all'} onWant={want} />}
      <Resource
        of={rows}
        skeleton={<SkeletonList rows={6} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty title="这里没有了" icon="check" />}
      >
        {() => {
          if (kind === 'gone')
            return <GoneRows view={view} rows={rows.items} onChange={(next) => void changed(next)} />;
          if (kind !== 'bad') return rows.items.map((row) => <PlainRow key={row.id} row={row} />);
          return rows.items.map((row, at) => (
            <BadRow key={row.id} row={row} view={view} onChange={(next) => void mended(next, at)} />
          ));
        }}
      </Resource>
      {rows.more && <Link onTap={() => void rows.more?.()}>再看 50 行</Link>}
    </View>
  );
}

interface KindsProps {
  view: ImportView;
  wanted: TroubleCode | 'all';
  onWant: (code: TroubleCode | 'all') => void;
}

/** The kinds of trouble with how many rows have each. */
function Kinds({ view: { troubles, counts }, wanted, onWant }: KindsProps) {
  const options = [
    { value: 'all' as const, label: `全部 ${counts.bad}` },
    ...troubles.map(({ code, rows }) => ({ value: code, label: `${TROUBLES[code]} ${rows}` })),
  ];
  return (
    <View className="ledger-kinds num" {...aria({ role: 'radiogroup', label: '哪一类问题' })}>
      {options.map(({ value, label }) => (
        <Tap
          key={value}
          className={join('ledger-kind', value === wanted && 'ledger-kind-on')}
          role="radio"
          checked={value === wanted}
          onTap={() => onWant(value)}
        >
          {label}
        </Tap>
      ))}
    </View>
  );
}
