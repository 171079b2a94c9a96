/** Whether a text says a name, in whatever case its letters are. */
export function saysName(text: string, name: string): boolean {
  return text.toLocaleLowerCase().includes(name.toLocaleLowerCase());
}
