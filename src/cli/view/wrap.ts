// A line of prose to lines that fit.

/** Breaks at spaces; lines after the first begin with `indent`. A word longer than the line stays whole. */
export function wrap(text: string, columns: number, indent = ""): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = `${indent}${word}`
    } else {
      line = line === "" && lines.length === 0 ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
