/** The site as a drawing: buildings, red line, roads, and where each adverse factor lies; filled inside, hollow outside. */
import type { AdverseFactor, PlanPoint, SitePlan } from '@jiashu/shared/projects/declaration';
import { sayDistance } from '@jiashu/shared/projects/words';
import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { aria } from '../../ui';
import { edgesOf, nearestWall, PLAN_RATIO, strokeOf, wordOn } from '../planGeometry';

interface Props {
  plan: SitePlan;
  factors: readonly AdverseFactor[];
}

export function SitePlanDrawing({ plan, factors }: Props) {
  const inside = factors.filter(({ side }) => side === 'inside').length;
  const label = `示意图：红线内 ${inside} 处，红线外 ${factors.length - inside} 处，逐条写在下面`;
  return (
    <View className="plan num" style={{ paddingBottom: `${PLAN_RATIO * 100}%` }} {...aria({ role: 'img', label })}>
      <View {...aria({ hidden: true })}>
        <Site plan={plan} />
        {factors.map((factor) => (
          <Leader key={keyOf(factor)} factor={factor} plan={plan} />
        ))}
        {factors.map((factor, index) => (
          <Place key={keyOf(factor)} at={factor.at} className={`plan-mark plan-${factor.side}`}>
            {index + 1}
          </Place>
        ))}
        <View className="plan-north">北 ↑</View>
      </View>
    </View>
  );
}

const keyOf = ({ kind, at }: AdverseFactor) => `${kind} ${at.x} ${at.y}`;

function Site({ plan: { redLine, buildings, roads } }: { plan: SitePlan }) {
  const corners = redLine.map(({ x, y }) => `${x}% ${y}%`).join(', ');
  const lowest = [...redLine].sort((a, b) => b.y - a.y || a.x - b.x)[0];
  return (
    <>
      {roads.map(({ name, from, to }) => (
        <Stroke key={name} from={from} to={to} className="plan-road">
          {name}
        </Stroke>
      ))}
      <View className="plan-site" style={{ clipPath: `polygon(${corners})` }} />
      {edgesOf(redLine).map(({ from, to }) => (
        <Stroke key={`${from.x} ${from.y}`} from={from} to={to} className="plan-red" />
      ))}
      {lowest && (
        <View className="plan-red-word" style={{ left: `${lowest.x}%`, top: `${lowest.y}%` }}>
          红线
        </View>
      )}
      {buildings.map(({ name, at, width, height }) => (
        <Place key={name} at={at} className="plan-building" style={{ width: `${width}%`, height: `${height}%` }}>
          {name}
        </Place>
      ))}
    </>
  );
}

/** Beyond this a line on the sheet would say less than the number. */
const FAR_METERS = 1_000;

/** How far it is from outside to the nearest wall. Inside the few metres are said in the list. */
function Leader({ factor: { side, at, meters }, plan }: { factor: AdverseFactor; plan: SitePlan }) {
  const wall = side === 'outside' && meters < FAR_METERS ? nearestWall(at, plan.buildings) : null;
  if (side === 'inside') return null;
  if (!wall)
    return (
      <Place at={at} className="plan-distance plan-under">
        {sayDistance(meters)}
      </Place>
    );
  return (
    <>
      <Stroke from={at} to={wall} className="plan-leader" />
      <Place at={wordOn(at, wall)} className="plan-distance">
        {sayDistance(meters)}
      </Place>
    </>
  );
}

function Stroke({
  from,
  to,
  className,
  children,
}: {
  from: PlanPoint;
  to: PlanPoint;
  className: string;
  children?: ReactNode;
}) {
  const { length, angle } = strokeOf(from, to);
  const style = { left: `${from.x}%`, top: `${from.y}%`, width: `${length}%`, transform: `rotate(${angle}deg)` };
  return (
    <View className="plan-stroke" style={style}>
      <View className={className}>{children}</View>
    </View>
  );
}

interface PlaceProps {
  at: PlanPoint;
  className: string;
  style?: CSSProperties;
  children: ReactNode;
}

const Place = ({ at, className, style, children }: PlaceProps) => (
  <View className={`plan-place ${className}`} style={{ ...style, left: `${at.x}%`, top: `${at.y}%` }}>
    {children}
  </View>
);
