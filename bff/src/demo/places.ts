/** What the demo's projects and regions are called in its database. */
import { demoId } from './chance';

export const projectIdOf = (name: string): string => demoId('project', name);
export const regionIdOf = (name: string): string => demoId('region', name);
