/** Parameters that say how a reader came to a page and not which page it is; the list of common trackers. */
const TRACKING = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'igshid',
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'mkt_tok',
  'vero_id',
  'oly_anon_id',
  'oly_enc_id',
  'wickedid'
]);

const isTracking = (parameter: string): boolean => {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
  return name.startsWith('utm_') || TRACKING.has(name);
};

const parse = (url: string): URL | null => {
  try {
    return new URL(url);
  } catch {
    return null;
  }
};

const withoutWww = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host);

/**
 * What two spellings of one page's address have in common, for comparison only: no tracking parameters, fragment, default
 * port, `www.` or trailing slash. `https://www.a.example/b/?utm_source=x#c` gives `https://a.example/b`. Parameters that
 * may choose the page (`id`, `v`, `ref`) count, in their order. Null for what is no web address.
 */
export function canonicalUrl(url: string): string | null {
  const parsed = parse(url);
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return null;
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  let end = parsed.pathname.length;
  while (end > 0 && parsed.pathname.charAt(end - 1) === '/') end--;
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter(parameter => parameter !== '' && !isTracking(parameter));
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return `${parsed.protocol}//${withoutWww(parsed.hostname)}${port}${parsed.pathname.slice(0, end)}${query}`;
}

/** The host of a web address without `www.`, in lower case: `a.example`; null for what is no web address. */
export function domainOf(url: string): string | null {
  const parsed = parse(url);
  return parsed === null || parsed.hostname === '' ? null : withoutWww(parsed.hostname);
}

/** Whether `domain` is `of` or a subdomain of it; a scheme, `www.` or path in `of` is ignored. */
export function isWithinDomain(domain: string, of: string): boolean {
  const bare = withoutWww(
    (
      of
        .trim()
        .toLowerCase()
        .replace(/^[a-z]+:\/\//, '')
        .split('/')[0] ?? ''
    ).replace(/^\*\./, '')
  );
  return bare !== '' && (domain === bare || domain.endsWith(`.${bare}`));
}
