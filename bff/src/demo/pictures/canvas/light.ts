/** What hour and weather do to a picture: the sky's colours, the sun, how far one sees, how dark shade is. */

import { mix } from './palette';

export const SKIES = ['sun', 'overcast', 'rain', 'dusk', 'night', 'winter'] as const;
export type Sky = (typeof SKIES)[number];

export interface Light {
  sky: Sky;
  zenith: string;
  horizon: string;
  /** What distance and air mix into things. */
  haze: string;
  /** How strongly everything takes the colour of the air, 0–1. */
  veil: number;
  /** Strength of cast shadows and sun patches, 0–1. */
  sun: number;
  /** Whether lamps are on. */
  lamps: boolean;
}

const LIGHTS: Record<Sky, Omit<Light, 'sky'>> = {
  sun: { zenith: '#dcdcd2', horizon: '#f6ecdd', haze: '#eadfcd', veil: 0, sun: 1, lamps: false },
  overcast: { zenith: '#ced3d2', horizon: '#e6e4dd', haze: '#d6d6d0', veil: 0.1, sun: 0.25, lamps: false },
  rain: { zenith: '#aab3b7', horizon: '#d2d6d4', haze: '#bcc3c4', veil: 0.24, sun: 0, lamps: true },
  dusk: { zenith: '#b9a39a', horizon: '#f0c99c', haze: '#d9b392', veil: 0.16, sun: 0.6, lamps: true },
  night: { zenith: '#262d36', horizon: '#4a535d', haze: '#39424c', veil: 0.58, sun: 0, lamps: true },
  winter: { zenith: '#d3dadd', horizon: '#f1ede6', haze: '#e2e4e2', veil: 0.1, sun: 0.5, lamps: false },
};

export const lightOf = (sky: Sky): Light => ({ sky, ...LIGHTS[sky] });

/** A colour as it looks in this light at a distance share of 0 (here) to 1 (the skyline). */
export function seenIn(light: Light, colour: string, distance = 0): string {
  return mix(colour, light.haze, light.veil + (1 - light.veil) * distance);
}
