/** The three sides of the organisation, on one line above each list. */
import { replace } from '../../platform/navigate';
import { Tabs } from '../../ui/desk';

const VIEWS = [
  { key: 'home', text: '楼盘' },
  { key: 'staff', text: '同事' },
  { key: 'roster', text: '值班' },
] as const;
type View = (typeof VIEWS)[number]['key'];

export const Views = ({ at }: { at: View }) => (
  <Tabs label="组织" tabs={VIEWS} active={at} onChange={(key) => key !== at && replace(`organisation/desk/${key}`)} />
);
