/** Text as Terraform reads it: what looks like an expression, or like a token of cdktf, and is none stays text. */
export function literal(text: string): string {
  if (!text.includes('{')) return text;
  return text.replaceAll(/[$#&]+(?=\{TfToken\[)|[$%](?=\{)/g, (mark, at: number) =>
    text.startsWith('{TfToken[', at + mark.length) ? `\${"${mark}"}` : mark + mark,
  );
}
