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
  if (isPlain(url)) return withoutEnds(url);
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

/**
 * An address that a parser would give back as it is: its host has lower-case labels that are neither numbers nor Punycode,
 * its path no dots that mean folders and nothing that is encoded, and there is neither a query nor a fragment.
 */
const PLAIN =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?(?:\/[A-Za-z0-9_~+,;:=@!$&'()*-]+(?:\.[A-Za-z0-9_~-]+)*)*\/*$/;

const isPlain = (url: string): boolean => PLAIN.test(url) && !url.includes('xn--');

/** The same of an address that is plain. */
function withoutEnds(url: string): string {
  const start = url.indexOf('//') + 2;
  let end = url.length;
  while (end > start && url.charCodeAt(end - 1) === SLASH) end--;
  const isWww = url.startsWith('www.', start);
  if (!isWww) return end === url.length ? url : url.slice(0, end);
  return url.slice(0, start) + url.slice(start + 4, end);
}

const SLASH = 47;
const COLON = 58;
const QUERY = 63;

/** The host of what {@link canonicalUrl} gave, without `www.`: `a.example`. */
export function domainOf(canonical: string): string {
  const start = canonical.indexOf('//') + 2;
  let end = start;
  for (; end < canonical.length; end++) {
    const code = canonical.charCodeAt(end);
    if (code === SLASH || code === QUERY || code === COLON) break;
  }
  return canonical.slice(start, end);
}

/** A domain as a config names it, in the form of {@link domainOf}: no scheme, `www.`, `*.` or path, in lower case. */
export function bareDomain(written: string): string {
  const host =
    written
      .trim()
      .toLowerCase()
      .replace(/^[a-z]{1,9}:\/\//, '')
      .split('/')[0] ?? '';
  return withoutWww(host.replace(/^\*\./, ''));
}

/** Whether `domain` is `of` or a subdomain of it, both as {@link bareDomain} gives them. */
export const isWithinDomain = (domain: string, of: string): boolean =>
  of !== '' && (domain === of || domain.endsWith(`.${of}`));
