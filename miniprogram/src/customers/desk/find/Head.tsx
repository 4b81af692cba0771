/** Who this is, masked, and where he lives. */
import type { CustomerView } from '@jiashu/shared/customers/schema';
import { PHASES } from '@jiashu/shared/homes/rules';
import { MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { open as openPage } from '../../../platform/navigate';
import { Link } from '../../../ui';
import { DetailHead } from '../../../ui/desk';

export function Head({ customer: { name, homes, cases } }: { customer: CustomerView }) {
  const open = cases.filter((one) => one.open).length;
  const facts = homes.map(({ label, projectName, kind, phase }) =>
    [`${projectName} ${label}`, MEMBER_KINDS[kind], phase && PHASES[phase]].filter(Boolean).join('　'),
  );
  const title = open > 0 ? `${name}有 ${open} 件事等着我们` : `${name}手上没有未了的事`;
  const doors = homes.map(({ id, label }) => (
    <Link key={id} onTap={() => openPage('homes/desk/household', { home: id })}>
      {homes.length > 1 ? label : '看这一家'}
    </Link>
  ));
  return <DetailHead above="互动档案" title={title} facts={facts} actions={doors} />;
}
