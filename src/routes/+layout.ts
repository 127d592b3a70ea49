export const prerender = true;
// Pages are documents: no framework script is sent. See `CLIENT_ENTRIES` in vite.config.ts.
export const csr = false;
export const trailingSlash = 'always';
