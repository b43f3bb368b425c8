import { describe, expect, it } from 'vitest';
import { printText } from '../../../src/math/print-text.ts';
import { type ReadOptions, readMath } from '../../../src/math/read.ts';

/** What a formula reads as, printed, with the notes on its notation; or the code and place where reading stops. */
function readAs(text: string, options?: ReadOptions): string {
  const reading = readMath(text, options);
  if (reading.kind === 'unreadable') return `${reading.code}@${reading.at}`;
  return [printText(reading.tree), ...reading.ambiguities.map((ambiguity) => ambiguity.code)].join(' ~ ');
}

describe('dialects of LaTeX read as what they mean', () => {
  it.each([
    ['\\dfrac{5}{7}', '5/7'],
    ['\\frac57', '5/7'],
    ['\\left( 4, -\\tfrac{1}{9} \\right]', '(4, -1/9]'],
    ['12\\,\\mathrm{~km}', '12 \\text{km}'],
    ['8\\textnormal{ miles}', '8 \\text{mi}'],
    ['4 \\mathrm{e}^{x}', '4*e^x'],
    ['\\operatorname{lcm}(4, 6)', 'lcm(4, 6)'],
    ['73{,}205', '73205'],
    ['6,\\! 250,\\! 000', '6250000'],
    ['\\mathbb{R}', '\\mathbb{R}'],
    ['41^\\circ', '41°'],
    ['9\\%', '9%'],
    ['\\$7.25', '\\$7.25'],
    ['7.25 \\$', '\\$7.25'],
    ['\\left. \\frac{1}{3} \\right.', '1/3'],
    ['a \\hspace{2mm} + b', 'a + b'],
    ['2{x}^2', '2x^2'],
    ['∫_(2a)^(4b) x^3 dx', '\\int_{2a}^{4b} x^3 dx'],
    ['\\int_a^b x dx', '\\int_{a}^{b} x dx'],
    ['\\int 3x^2dx', '\\int 3x^2 dx'],
    ["y'' + y = 0", "y'' + y = 0"],
    ['\\coth^{-1}(x)', 'artanh(1/x)'],
    ['[6, 5, 4]', '(6, 5, 4)'],
    ['−½', '-1/2'],
    ['3½', '3 1/2'],
    ['\\frac{9!}{4!5!}', '9!/(4!*5!)'],
    ['\\sin \\pi/6', 'sin(pi/6)'],
    ['\\ln 8/\\ln 2', 'ln(8)/ln(2)'],
    ['\\tan x/x', 'tan(x)/x'],
    ['\\sum_{i=1}^{4} i^2', '\\sum_{i=1}^{4} i^2'],
  ])('%s is %s', (text, expected) => {
    expect(readAs(text)).toBe(expected);
  });
});

describe('notation that is open is noted, never guessed silently', () => {
  it.each([
    ['4,321', {}, '4, 321 ~ thousands-or-list'],
    ['4,321', { thousands: true }, '4321'],
    ['4,32', {}, '4, 32 ~ decimal-or-list'],
    ['4,32', { decimalComma: true }, '4.32'],
    ['4, 32', {}, '4, 32'],
    ['(2, 8)', {}, '(2, 8) ~ tuple-or-interval'],
  ])('%s %j', (text, options, expected) => {
    expect(readAs(text, options)).toBe(expected);
  });
});

describe('what is not understood is refused at its place', () => {
  it.each([
    ['atan2(1, 2)', 'NUMBERED@4'],
    ['\\phantom{0} 5', 'UNEXPECTED@0'],
    ['5 4.6', 'TWO_NUMBERS@2'],
    ['3 + \\zork', 'UNEXPECTED@4'],
    ['constructor', 'WORD@0'],
    ['f^{-1} + 1', 'NO_ARGUMENT@7'],
  ])('%s: %s', (text, expected) => {
    expect(readAs(text, { functions: new Set(['f']) })).toBe(expected);
  });
});

describe('hostile input is refused inside the limits', () => {
  it.each([
    ['('.repeat(10_000), 'TOO_LONG@4000'],
    ['('.repeat(1_000), 'TOO_DEEP@15'],
    ['\\frac{'.repeat(600), 'TOO_DEEP@120'],
    [`${'2\\frac{'.repeat(50)}1${'}{2}'.repeat(50)}`, 'TOO_DEEP@140'],
    [`${'f^{'.repeat(50)}x${'}'.repeat(50)}`, 'TOO_DEEP@87'],
    ['a'.repeat(4_000), 'WORD@0'],
    ['9'.repeat(4_000), 'TOO_LONG_NUMBER@0'],
    ['-'.repeat(3_000), 'TOO_LARGE@2001'],
  ])('%.20s… %s', (text, expected) => {
    expect(readAs(text, { functions: new Set(['f']) })).toBe(expected);
  });
});
