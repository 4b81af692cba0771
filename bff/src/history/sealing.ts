/** Who did it is personal: a fact's name is sealed wherever it is kept, and open wherever it is told. */
import type { Vault } from '../infra/vault';
import type { Fact } from './fact';

export interface FactSealing {
  seal(fact: Fact): Fact;
  /** The fact as it was before it was sealed. */
  open(fact: Fact): Fact;
}

export function createFactSealing(vault: Vault): FactSealing {
  const withName = (fact: Fact, change: (name: string) => string): Fact =>
    fact.by ? { ...fact, by: { ...fact.by, name: change(fact.by.name) } } : fact;
  return {
    seal: (fact) => withName(fact, vault.seal),
    open: (fact) => withName(fact, vault.open),
  };
}
