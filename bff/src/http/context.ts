/** What a handler knows of the request: who calls, when it is, and the key that makes its effects happen once. */
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Upload } from './upload';

/** A role and the projects it reaches: the organisation's tiers are already resolved. */
export interface Post {
  readonly role: Role;
  readonly projectIds: readonly string[];
}

/** A home the caller may act for. */
export interface Membership {
  readonly homeId: string;
  readonly projectId: string;
  readonly buildingId: string;
  readonly kind: 'owner' | 'family' | 'tenant';
  /** An owner who counts as family until staff have looked whether it is he. */
  readonly doubted?: boolean;
}

export interface Caller {
  readonly personId: string;
  readonly sessionId: string;
  /** What others see: `周知远`, or `微信用户` for one who hasn't said. */
  readonly name: string;
  readonly posts: readonly Post[];
  readonly memberships: readonly Membership[];
  /** When this session last proved by a fresh code that it is he; null when it never did. */
  readonly steppedUpAt: Date | null;
}

export interface Context {
  /** Null on a public endpoint called without signing in. */
  readonly caller: Caller | null;
  readonly now: Date;
  readonly requestId: string;
  readonly ip: string;
  /** What the device says of itself (`User-Agent`); empty when it says nothing. */
  readonly agent: string;
  /**
   * Id for what this request makes: the same for every retry with the same `Idempotency-Key`, so that a command
   * cut off by a crash and sent again finds its own record instead of making a second one.
   */
  readonly effectId: string;
  /** Reads the file of an `upload` endpoint: only once it is known that its sender may. */
  readonly upload: (() => Promise<Upload>) | null;
}

/** A context whose caller has signed in; `bind` gives it to every endpoint that isn't public. */
export type SignedIn = Context & { readonly caller: Caller };
