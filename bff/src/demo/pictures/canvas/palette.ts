/** The paints of every picture: warm paper, clay and brown ink, one cinnabar, a quiet grey-blue. */

export const PAINT = {
  paper: '#f7f3ec',
  sheet: '#fffdf9',
  cream: '#f6ecdd',
  plaster: '#e6ded1',
  wall: '#d9d2c6',
  wallShade: '#c6bcae',
  sand: '#d9c5a8',
  clay: '#c7a488',
  clayDark: '#a98b70',
  wood: '#b58f6b',
  woodDark: '#8f6d50',
  brown: '#8d7764',
  bark: '#6b4f3c',
  ink: '#3a322b',
  concrete: '#b9b2a7',
  concreteDark: '#8f8a82',
  asphalt: '#77746f',
  steel: '#7b8288',
  iron: '#565b5f',
  night: '#39424c',
  nightDeep: '#262d36',
  slate: '#3f4a55',
  mist: '#dfe3e2',
  glass: '#c5d5dc',
  water: '#aebfc7',
  blue: '#7f97a6',
  leaf: '#8fa087',
  leafDark: '#6d7d68',
  helmet: '#e6b64c',
  lamp: '#f6d9a0',
  seal: '#b23a28',
  skin: '#d9a886',
  hair: '#3b302a',
} as const;

/** A colour between two, `share` of the way from `from` to `to`; both as #rrggbb. */
export function mix(from: string, to: string, share: number): string {
  const a = Number.parseInt(from.slice(1), 16);
  const b = Number.parseInt(to.slice(1), 16);
  const channel = (shift: number) => {
    const low = (a >> shift) & 255;
    return Math.round(low + (((b >> shift) & 255) - low) * share);
  };
  const value = (channel(16) << 16) | (channel(8) << 8) | channel(0);
  return `#${value.toString(16).padStart(6, '0')}`;
}

export const darker = (colour: string, share: number) => mix(colour, '#2c241e', share);
export const lighter = (colour: string, share: number) => mix(colour, '#fffaf0', share);
