/** The postmark of a letter or of a visit; it presses once when it appears. One a page at most. */
import { View } from '@tarojs/components';
import { aria } from './aria';

const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 2026 → 贰零贰陆 */
export function formalYear(year: number): string {
  return [...String(year)].map((digit) => FORMAL[Number(digit)]).join('');
}

/** 11 → 十一月 */
export function monthName(month: number): string {
  return `${MONTHS[month - 1]}月`;
}

export interface StampProps {
  above: string;
  main: string;
  below: string;
  className?: string | undefined;
}

/** The same mark with other words: 东门 / 9:24 / 已入场. */
export function Stamp({ above, main, below, className = '' }: StampProps) {
  return (
    <View className={`postmark ${className}`} {...aria({ role: 'img', label: `${above} ${main} ${below}` })}>
      <View className="postmark-small">{above}</View>
      <View className="postmark-big num">{main}</View>
      <View className="postmark-small">{below}</View>
    </View>
  );
}

export interface PostmarkProps {
  year: number;
  /** 1–12 */
  month: number;
  /** The letter's number. */
  issue: number;
  className?: string | undefined;
}

export function Postmark({ year, month, issue, className }: PostmarkProps) {
  return <Stamp above={formalYear(year)} main={monthName(month)} below={`第 ${issue} 封`} className={className} />;
}
