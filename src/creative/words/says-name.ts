/** Whether a text says a name, in whatever case its letters are. */
export function saysName(text: string, name: string): boolean {
  return text.toLocaleLowerCase().includes(name.toLocaleLowerCase());
}

/** Lines of which one at most says a name. */
export function namedOnce(lines: readonly string[], name: string): string[] {
  const again = lines.filter((line) => saysName(line, name)).slice(1);
  return lines.filter((line) => !again.includes(line));
}
