// Secrets in any of the shapes that a message may carry them.
import fc from "fast-check"
import { expect, it } from "vitest"
import { redact, redactValues } from "../../src/db/redact.ts"

it.each([
  ["postgres://ann:s3cret@db/shop", "postgres://ann:***@db/shop"],
  ["postgresql://ann:p%40ss@db:5432/shop?sslmode=require", "postgresql://ann:***@db:5432/shop?sslmode=require"],
  ["postgres://ann:a/b?c#d@db/shop", "postgres://ann:***@db/shop"],
  ["postgres://ann:a@b@db/shop", "postgres://ann:***@db/shop"],
  ["postgres://:s3cret@db/shop", "postgres://:***@db/shop"],
  ["postgres://db/shop?user=ann&password=s3cret&x=1", "postgres://db/shop?user=ann&password=***&x=1"],
  ["postgres://db/shop?sslpassword=s3cret", "postgres://db/shop?sslpassword=***"],
  ["host=db user=ann password=s3cret dbname=x", "host=db user=ann password=*** dbname=x"],
  ["host=db password='s3 \\' cret' dbname=x", "host=db password=*** dbname=x"],
  ["password = s3cret", "password = ***"],
  ["CREATE ROLE ann PASSWORD 's3''cret' LOGIN", "CREATE ROLE ann PASSWORD '***' LOGIN"],
  ["OPTIONS (user 'ann', password 's3cret')", "OPTIONS (user 'ann', password '***')"],
  ["mysql://ann:s3cret@db/shop", "mysql://ann:***@db/shop"],
  [
    "see postgres://ann:s3cret@db/shop and postgres://bob:other@db",
    "see postgres://ann:***@db/shop and postgres://bob:***@db",
  ],
])("%s", (text, shown) => {
  expect(redact(text)).toBe(shown)
})

it.each([
  "postgres://ann@db/shop",
  "postgres://localhost:5432/shop",
  "relation app.password_resets does not exist",
  "mail ann@example.org",
  "the column password is missing",
])("leaves %s", (text) => {
  expect(redact(text)).toBe(text)
})

it("never shows a known secret, and never a URL's", () => {
  const secret = fc.string({ minLength: 4, unit: "grapheme-ascii" }).filter((text) => /^[^\s*]+$/.test(text))
  fc.assert(
    fc.property(secret, (password) => {
      expect(redact(`to postgres://zz:${encodeURIComponent(password)}@h/d`)).toBe("to postgres://zz:***@h/d")
      expect(redactValues(`server said ${password}!`, [password])).not.toContain(password)
    }),
  )
})
