/** What other capabilities may use of accounts. */
export { accountsApi } from './api';
export { BindPhone } from './components/BindPhone';
export { Greeting } from './components/Greeting';
export { NoHomeYet } from './components/NoHomeYet';
export { openSignIn, SignInFirst } from './components/SignInFirst';
export { Welcome } from './components/Welcome';
export { useMe } from './useMe';
export { useSensitive } from './useSensitive';
