export const fillDemo = async (..._: unknown[]) => {};
