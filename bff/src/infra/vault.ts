/**
 * Personal data at rest: AES-256-GCM per field under a key ring, and a keyed hash ("blind index") to look a phone up
 * without reading it. Sealed form: `v1.<key id>.<iv>.<tag>.<ciphertext>`, base64url.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Vault {
  /** The id of the key that seals now. */
  readonly current: string;
  seal(plain: string): string;
  /** Throws when the text was not sealed by a key on the ring, or was tampered with. */
  open(sealed: string): string;
  /** Whether the text was sealed by the current key. */
  isCurrent(sealed: string): boolean;
  /** The same for bytes (a file): `<iv><tag><ciphertext>` behind the key's id and a colon. */
  sealBytes(plain: Buffer): Buffer;
  /** Throws as `open` does. */
  openBytes(sealed: Buffer): Buffer;
  /** The same for the same text, and useless without the key. */
  blindIndex(plain: string): string;
}

export interface VaultKeys {
  /** The id of the key that seals from now on. */
  readonly current: string;
  /** Key id → at least 32 bytes of secret; old keys stay until their fields are sealed anew. */
  readonly ring: Readonly<Record<string, Buffer>>;
  /** The secret of the blind index; changing it means indexing every record again. */
  readonly index: Buffer;
}

const derive = (secret: Buffer, use: string) => Buffer.from(hkdfSync('sha256', secret, '', `jiashu ${use}`, 32));

export function createVault(keys: VaultKeys): Vault {
  const ring = new Map(Object.entries(keys.ring).map(([id, secret]) => [id, derive(secret, 'seal')]));
  const index = derive(keys.index, 'blind index');
  const keyOf = (id: string) => {
    const key = ring.get(id);
    if (!key) throw new Error(`no key ${id} on the ring`);
    return key;
  };

  const encrypt = (plain: Buffer) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyOf(keys.current), iv);
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return [iv, cipher.getAuthTag(), text] as const;
  };
  const decrypt = (id: string, iv: Buffer, tag: Buffer, text: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(id), iv, { authTagLength: 16 }).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  };

  return {
    current: keys.current,
    seal: (plain) =>
      ['v1', keys.current, ...encrypt(Buffer.from(plain)).map((part) => part.toString('base64url'))].join('.'),
    open(sealed) {
      const [version, id, ...parts] = sealed.split('.');
      if (version !== 'v1' || !id || parts.length !== 3) throw new Error('not a sealed text');
      const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
      return decrypt(id, iv, tag, text).toString('utf8');
    },
    isCurrent: (sealed) => sealed.startsWith(`v1.${keys.current}.`),
    sealBytes: (plain) => Buffer.concat([Buffer.from(`${keys.current}:`), ...encrypt(plain)]),
    openBytes(sealed) {
      const colon = sealed.indexOf(':');
      const rest = sealed.subarray(colon + 1);
      return decrypt(
        sealed.subarray(0, colon).toString(),
        rest.subarray(0, 12),
        rest.subarray(12, 28),
        rest.subarray(28),
      );
    },
    blindIndex: (plain) => createHmac('sha256', index).update(plain).digest('base64url'),
  };
}
