// Turns text that may hold a connection's secrets into text that may be shown.

const mask = "***"

/** Query parameters of a URL and libpq keywords whose values are secret. */
const secretKeys = "password|passwd|pwd|sslpassword|oauth_client_secret|secret|token|api_key|apikey"

const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:/?#@]*):(?:[^\s/?#]*)@/gi
/** A raw `/`, `?` or `#` in a password, which a strict URL would not have, must not end the mask. */
const sloppyUserInfo = /\b(postgres(?:ql)?:\/\/[^\s:/?#@]*):[^\s]*@/gi
const queryParameter = new RegExp(`([?&](?:${secretKeys})=)[^&#\\s"']*`, "gi")
const keywordValue = new RegExp(`(\\b(?:${secretKeys})\\s*=\\s*)('(?:[^'\\\\]|\\\\.|'')*'|[^\\s&,;)"']+)`, "gi")
const optionValue = new RegExp(`(\\b(?:${secretKeys})\\s+)'(?:[^']|'')*'`, "gi")

/**
 * Masks passwords in text: in URLs (`postgres://u:secret@h`, `?password=secret`), in libpq keyword strings
 * (`host=h password='secret'`) and in SQL options (`PASSWORD 'secret'`, `OPTIONS (password 'secret')`).
 * Text without a secret comes back unchanged.
 *
 * @example redact("postgres://ann:s3cret@db/shop") // "postgres://ann:***@db/shop"
 */
export function redact(text: string): string {
  return text
    .replace(sloppyUserInfo, `$1:${mask}@`)
    .replace(userInfo, `$1:${mask}@`)
    .replace(queryParameter, `$1${mask}`)
    .replace(keywordValue, `$1${mask}`)
    .replace(optionValue, `$1'${mask}'`)
}

/** Masks, beside what `redact` finds, every occurrence of the given secrets, raw and percent-encoded. */
export function redactValues(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length > 0).flatMap((secret) => [secret, encodeURIComponent(secret)])
  return redact(known.reduce((shown, secret) => shown.replaceAll(secret, mask), text))
}
