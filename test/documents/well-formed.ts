const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TEXT = String.raw`(?:[^<&\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)`;
const ATTRIBUTE = String.raw`\s+${NAME}="${TEXT.replace('[^<&', '[^<&"')}*"`;
const PIECE = new RegExp(
  String.raw`(?:<(${NAME})(?:${ATTRIBUTE})*\s*(\/?)>|<\/(${NAME})\s*>|<\?xml [^<>]*\?>|${TEXT}+)`,
  'uy',
);

/** Where a text stops to be well-formed XML (without comments, CDATA and DTD), or nothing when it is. */
export function faultIn(xml: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < xml.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(xml);
    if (!piece) return `at ${at}: ${JSON.stringify(xml.slice(at, at + 60))}`;
    const [, begun, empty, ended] = piece;
    if (begun !== undefined && open.length === 0) roots++;
    if (begun !== undefined && empty === '') open.push(begun);
    if (ended !== undefined && open.pop() !== ended) return `at ${at}: </${ended}> closes another element`;
  }
  if (open.length > 0) return `<${open.join('><')}> is not closed`;
  return roots === 1 ? undefined : `there are ${roots} roots`;
}
