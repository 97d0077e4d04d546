// Which of two versions of an extension is older.
import { expect, test } from "vitest"
import { isOlder } from "../../src/kinds/extension/version.ts"

test.each([
  ["1.4", "1.5", true],
  ["1.10", "1.9", false],
  ["1.9", "1.10", true],
  ["1.4", "1.4", false],
  ["3.4.0", "3.4.0dev", true],
  ["unpackaged", "1.0", false],
])("%s is older than %s: %s", (version, than, older) => {
  expect(isOlder(version, than)).toBe(older)
})
