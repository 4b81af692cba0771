/** A table of hairlines: words left, numbers right, the sum under an ink line. It prints as it is. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import { join } from '../join';
import { Tap } from '../Tap';

export interface Column<R> {
  title: string;
  cell: (row: R) => ReactNode;
  /** Set to the right, in tabular figures. */
  number?: boolean | undefined;
  /** Share of the width; 1 unless said. */
  grow?: number | undefined;
}

export interface TableProps<R> {
  /** What the table shows, for a screen reader. */
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** The row of sums. */
  sum?: R | undefined;
  /** A few short columns: a phone shows them whole instead of letting them be pushed aside. */
  narrow?: boolean | undefined;
  onRow?: ((row: R) => void) | undefined;
}

export function Table<R>({ label, columns, rows, keyOf, sum, narrow, onRow }: TableProps<R>) {
  return (
    <View className="table-scroll">
      <View className={join('table num', narrow && 'table-narrow')} {...aria({ role: 'table', label })}>
        <View className="table-row table-head" {...aria({ role: 'row' })}>
          {columns.map((column) => (
            <View key={column.title} {...cellProps(column)} {...aria({ role: column.title ? 'columnheader' : 'cell' })}>
              {column.title}
            </View>
          ))}
        </View>
        {rows.map((row) => (
          <Row key={keyOf(row)} row={row} columns={columns} onRow={onRow} />
        ))}
        {sum !== undefined && <Row row={sum} columns={columns} className="table-sum" />}
      </View>
    </View>
  );
}

function cellProps<R>({ number, grow = 1 }: Column<R>) {
  return { className: join('table-cell', number && 'right'), style: { flex: `${grow} 1 0%` } };
}

interface RowProps<R> {
  row: R;
  columns: readonly Column<R>[];
  onRow?: ((row: R) => void) | undefined;
  className?: string | undefined;
}

function Row<R>({ row, columns, onRow, className }: RowProps<R>) {
  const name = join('table-row', className);
  const cells = columns.map((column) => (
    <View key={column.title} {...cellProps(column)} {...aria({ role: 'cell' })}>
      {column.cell(row)}
    </View>
  ));
  if (onRow)
    return (
      <Tap className={name} role="row" onTap={() => onRow(row)}>
        {cells}
      </Tap>
    );
  return (
    <View className={name} {...aria({ role: 'row' })}>
      {cells}
    </View>
  );
}
