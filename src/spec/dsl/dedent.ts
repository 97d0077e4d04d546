// A text in a template to the text without the indentation of the code around it.

/**
 * Takes from every line but the first the white space that all of them begin with. A last line of nothing but white
 * space is where the closing backtick stands, and ends as an empty line.
 *
 * @example dedent("\n    BEGIN\n      RETURN;\n    END\n  ") // "\nBEGIN\n  RETURN;\nEND\n"
 */
export function dedent(text: string): string {
  const [first = "", ...lines] = text.split("\n")
  if (lines.length === 0) return text
  if (/^[ \t]*$/.test(lines.at(-1) ?? "")) lines[lines.length - 1] = ""
  const depths = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const depth = depths.length === 0 ? 0 : Math.min(...depths)
  return [first, ...lines.map((line) => line.slice(Math.min(depth, /^[ \t]*/.exec(line)?.[0].length ?? 0)))].join("\n")
}
