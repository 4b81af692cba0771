/** What moves the line: on the web the browser's own range, which knows finger, mouse and keys; in WeChat the touch. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ChangeEvent, useRef } from 'react';

interface Props {
  /** Percent from the left. */
  at: number;
  onMove: (at: number) => void;
  label: string;
}

export function SlideLine(props: Props) {
  return process.env.TARO_ENV === 'weapp' ? <TouchLine {...props} /> : <RangeLine {...props} />;
}

const RangeLine = ({ at, onMove, label }: Props) => (
  <input
    className="then-now-range"
    type="range"
    min={0}
    max={100}
    value={at}
    aria-label={label}
    aria-valuetext={`左边露出 ${at}%`}
    onChange={(event: ChangeEvent<HTMLInputElement>) => onMove(Number(event.target.value))}
  />
);

interface Touch {
  readonly touches: readonly { readonly clientX: number }[];
}
interface Box {
  readonly left: number;
  readonly width: number;
}

let count = 0;

function TouchLine({ at, onMove, label }: Props) {
  const id = useRef('');
  if (id.current === '') id.current = `slide-${count++}`;
  const box = useRef<Box | null>(null);
  const follow = ({ touches: [touch] }: Touch) => {
    if (!touch || !box.current) return;
    const share = (100 * (touch.clientX - box.current.left)) / box.current.width;
    onMove(Math.round(Math.max(0, Math.min(100, share))));
  };
  const begin = (event: Touch) => {
    const measured = (found: Box) => {
      box.current = found;
      follow(event);
    };
    Taro.createSelectorQuery()
      .select(`#${id.current}`)
      .boundingClientRect(measured as never)
      .exec();
  };
  return (
    <View
      id={id.current}
      className="then-now-range"
      onTouchStart={begin as never}
      onTouchMove={follow as never}
      {...{ 'aria-role': 'slider', 'aria-label': label, 'aria-valuenow': at }}
    />
  );
}
