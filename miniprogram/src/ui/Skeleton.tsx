/** The shape of what is coming, so that nothing jumps when it arrives. */
import { View } from '@tarojs/components';
import { aria } from './aria';

const waiting = aria({ role: 'status', label: '正在加载', busy: true });

function Bone({ width, height, top = 0 }: { width: string; height: number; top?: number }) {
  return <View className="bone" style={{ width, height: `${height}px`, marginTop: `${top}px` }} />;
}

/** A heading and a few lines of text. */
export function SkeletonLines({ lines = 3 }: { lines?: number | undefined }) {
  return (
    <View {...waiting}>
      <Bone width="62%" height={30} top={8} />
      {Array.from({ length: lines }, (_, i) => i).map((i) => (
        <Bone key={i} width={i === lines - 1 ? '54%' : '100%'} height={14} top={14} />
      ))}
    </View>
  );
}

/** A card with a title, two lines and, where `photo`, a picture on top. */
export function SkeletonCard({ photo }: { photo?: boolean | undefined }) {
  return (
    <View className={photo ? 'card card-flush gap-3' : 'card gap-3'} {...waiting}>
      {photo && <Bone width="100%" height={168} />}
      <View style={photo ? { padding: '16px 20px 20px' } : {}}>
        <Bone width="56%" height={20} />
        <Bone width="88%" height={14} top={12} />
        <Bone width="40%" height={14} top={10} />
      </View>
    </View>
  );
}

/** A home's card: the tower at the left, the news beside it. */
export function SkeletonHome() {
  return (
    <View className="card row top gap-4" style={{ gap: '36px' }} {...waiting}>
      <Bone width="84px" height={232} />
      <View className="grow">
        <Bone width="40%" height={12} top={4} />
        <Bone width="92%" height={34} top={12} />
        <Bone width="76%" height={14} top={14} />
        <Bone width="64%" height={14} top={10} />
      </View>
    </View>
  );
}

/** A letter being unfolded. */
export function SkeletonLetter() {
  return (
    <View className="letter" {...waiting}>
      <Bone width="36%" height={12} />
      <Bone width="90%" height={32} top={14} />
      <Bone width="60%" height={32} top={10} />
      <View className="row gap-4">
        <View className="bone" style={{ width: '40px', height: '40px', borderRadius: '50%' }} />
        <Bone width="30%" height={14} />
      </View>
      {[0, 1, 2, 3, 4, 5].map((i) => (
        <Bone key={i} width={i === 5 ? '48%' : '100%'} height={15} top={i === 0 ? 30 : 18} />
      ))}
    </View>
  );
}

/** Rows between hairlines, in a card where `card`. */
export function SkeletonList({ rows = 4, card }: { rows?: number | undefined; card?: boolean | undefined }) {
  return (
    <View className={card ? 'card card-list' : 'list-ruled'} {...waiting}>
      {Array.from({ length: rows }, (_, i) => i).map((i) => (
        <View key={i} className="list-row">
          <View className="grow">
            <Bone width={i % 2 ? '58%' : '72%'} height={16} />
            <Bone width="44%" height={12} top={10} />
          </View>
        </View>
      ))}
    </View>
  );
}
