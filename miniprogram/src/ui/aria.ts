/** What a screen reader needs, said once: WeChat reads `aria-role`, browsers read `role`. */
const weapp = process.env.TARO_ENV === 'weapp';

type Truth = boolean | undefined;

export interface Aria {
  role?: string | undefined;
  label?: string | undefined;
  checked?: Truth;
  selected?: Truth;
  expanded?: Truth;
  disabled?: Truth;
  busy?: Truth;
  hidden?: Truth;
  modal?: Truth;
  invalid?: Truth;
  current?: 'page' | 'step' | undefined;
  live?: 'polite' | 'assertive' | undefined;
  level?: number | undefined;
}

/** The props to spread on a Taro component. Values are strings: Taro's web components drop an attribute that is `false`. */
export function aria({ role, ...states }: Aria): Record<string, string> {
  const props: Record<string, string> = {};
  if (role) props[weapp ? 'aria-role' : 'role'] = role;
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined) props[`aria-${name}`] = String(value);
  }
  return props;
}
