/** A code for the gate, drawn as one picture without canvas or network, and the same in digits below. */
import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { aria } from './aria';

/** The code as an SVG data address: one path, a run of dark cells is one piece of it. */
export function qrAddress(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  });
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges' fill='%23221d18'%3E%3Cpath d='${path}'/%3E%3C/svg%3E`;
}

export interface QrCodeProps {
  text: string;
  /** px of the code itself; 232 unless said. */
  size?: number | undefined;
  /** Read aloud when the camera fails: 8305 2614. */
  code?: string | undefined;
  label: string;
}

export function QrCode({ text, size = 232, code, label }: QrCodeProps) {
  const address = useMemo(() => qrAddress(text), [text]);
  const style = { width: `${size}px`, height: `${size}px`, backgroundImage: `url("${address}")` };
  return (
    <View {...aria({ role: 'img', label: code ? `${label} ${code}` : label })}>
      <View className="qr" style={{ width: `${size}px` }}>
        <View className="qr-image" style={style} />
      </View>
      {code && <View className="qr-code num">{code}</View>}
    </View>
  );
}
