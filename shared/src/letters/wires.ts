/** All wires of letters: those who read them, and those who make them. */
import { deskWires } from './deskSchema';
import { readerWires } from './schema';

export const letterWires = { ...readerWires, ...deskWires };
