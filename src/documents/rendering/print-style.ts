import { FACES } from './fonts';

const family = ({ names, generic }: { readonly names: readonly string[]; readonly generic: string }): string =>
  [...names.map((name) => `"${name}"`), generic].join(', ');

/** GB/T 9704 on paper: A4, the type area 156 × 225 mm, 三号 仿宋 in lines of 28.95 pt. */
export const PRINT_STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; background: #fff; color: #000; font: 16pt/28.95pt ${family(FACES.body)}; }
main { max-width: 156mm; margin: 0 auto; }
h1 { margin: 0; text-align: center; font: 22pt/36pt ${family(FACES.title)}; }
h2 { margin: 0; text-indent: 2em; font: 16pt/28.95pt ${family(FACES.heading)}; break-after: avoid; }
p { margin: 0; overflow-wrap: anywhere; }
.number { margin: 12pt 0 14pt; text-align: right; }
.body { text-indent: 2em; text-align: justify; }
.enclosure { margin-top: 28.95pt; }
.signature { margin: 58pt 0 0 45%; text-align: center; break-inside: avoid; }
.warning { margin-bottom: 12pt; padding: 4pt; border: 1.5pt solid #b00020; color: #b00020; text-align: center;
  font: 14pt/20pt ${family(FACES.heading)}; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 14pt; line-height: 20pt; }
th, td { border: 0.75pt solid #000; padding: 3pt 5pt; font-weight: normal; overflow-wrap: anywhere; }
th { width: 30mm; text-align: center; }
td { height: 9mm; }
.tall td { height: 22mm; vertical-align: top; }
@media screen { main { padding: 20mm 10mm; } }
`;
