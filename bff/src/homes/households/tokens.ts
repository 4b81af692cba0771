/** An invitation's token: derived from its id, so that the owner can be shown it again while we keep only a hash. */
import { createHash, createHmac } from 'node:crypto';

/** 132 bits as 22 characters that may stand in an address and in a mini-program's scene. */
export const tokenOf = (secret: Buffer, invitationId: string): string =>
  createHmac('sha256', secret).update(`invitation ${invitationId}`).digest('base64url').slice(0, 22);

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
