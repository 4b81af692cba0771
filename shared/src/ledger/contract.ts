/** Importing the homes-and-owners ledger from a company's own spreadsheets, and giving it out again. */
import { del, get, post, put } from '../kernel/endpoint';
import type { ledgerWires } from './schema';

type W = typeof ledgerWires;

export const ledger = {
  list: get<W['list']>('/desk/ledger/imports', 'staff', '导入过的台账，新的在前'),
  upload: post<W['upload']>(
    '/desk/projects/:projectId/ledger/imports',
    'staff',
    '传一份台账（.xlsx 或 .csv，12 MB 以内）',
    {
      creates: true,
      upload: true,
    },
  ),
  show: get<W['show']>('/desk/ledger/imports/:importId', 'staff', '一份台账核对得怎样、会改什么'),
  rows: get<W['rows']>('/desk/ledger/imports/:importId/rows', 'staff', '一份台账里的行，按会怎样分开'),
  repair: put<W['repair']>('/desk/ledger/imports/:importId/rows/:rowId', 'staff', '改一格'),
  chooseEnding: put<W['chooseEnding']>(
    '/desk/ledger/imports/:importId/endings',
    'staff',
    '文件里没有的业主，要不要结束他的关系',
  ),
  confirm: post<W['confirm']>('/desk/ledger/imports/:importId/confirmation', 'staff', '确认导入，在后台分批进行'),
  drop: del<W['drop']>('/desk/ledger/imports/:importId', 'staff', '放弃一份没确认的台账'),
  undo: post<W['undo']>('/desk/ledger/imports/:importId/undo', 'staff', '撤回一次导入'),
  withReasons: get<W['withReasons']>('/desk/ledger/imports/:importId/file', 'staff', '取回原表，多一列原因'),
  askExport: post<W['askExport']>('/desk/projects/:projectId/ledger/exports', 'staff', '导出台账，号码遮住', {
    creates: true,
  }),
  askWhole: post<W['askWhole']>(
    '/desk/projects/:projectId/ledger/whole-exports',
    'staff',
    '导出台账，号码完整：写明用途，每位业主都看得到',
    { creates: true, stepUp: true },
  ),
  fetchExport: get<W['fetchExport']>('/desk/ledger/exports/:exportId', 'staff', '取一次导出的文件（15 分钟内，本人）'),
};
