/** New ids, as MongoDB makes them. */
import { Types } from 'mongoose';

/** 24 hex digits, unlike any other. */
export const newId = (): string => new Types.ObjectId().toHexString();
