import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  {
    statement: 'Find the determinant of $\\begin{pmatrix} 2 & 7 \\\\ 1 & 5 \\end{pmatrix}$.',
    right: ['3'],
    wrong: ['-3', '17'],
  },
  {
    statement: 'Find the inverse of $\\begin{bmatrix} 2 & 1 \\\\ 5 & 3 \\end{bmatrix}$.',
    right: ['\\begin{bmatrix} 3 & -1 \\\\ -5 & 2 \\end{bmatrix}'],
    wrong: ['\\begin{bmatrix} 3 & 1 \\\\ -5 & 2 \\end{bmatrix}'],
  },
  {
    statement:
      'Let $A = \\begin{bmatrix} 1 & 2 \\\\ 0 & 1 \\end{bmatrix}$ and $B = \\begin{bmatrix} 3 & 0 \\\\ 1 & 1 \\end{bmatrix}$. Find $AB - 2B$.',
    right: ['\\begin{bmatrix} -1 & 2 \\\\ -1 & -1 \\end{bmatrix}'],
    wrong: ['\\begin{bmatrix} -3 & 4 \\\\ -1 & 1 \\end{bmatrix}'],
  },

  {
    statement:
      'Let $$A=\\left[\\begin{array}{ll}1 & 2 \\\\ 1 & 3\\end{array}\\right]$$ Find $A^{-1}$ if possible. If $A^{-1}$ does not exist, explain why.',
    right: ['\\begin{bmatrix} 3 & -2 \\\\ -1 & 1 \\end{bmatrix}'],
    wrong: ['\\begin{bmatrix} 3 & 2 \\\\ 1 & 1 \\end{bmatrix}'],
  },
  {
    statement: 'Find the inverse of $\\begin{bmatrix} 1 & 2 \\\\ 1 & 3 \\end{bmatrix}$.',
    right: [
      '\\begin{bmatrix} 1 & 2 \\\\ 1 & 3 \\end{bmatrix}^{-1} = \\begin{bmatrix} 3 & -2 \\\\ -1 & 1 \\end{bmatrix}',
    ],
    wrong: [
      '\\begin{bmatrix} 1 & 2 \\\\ 1 & 3 \\end{bmatrix}^{-1} = \\begin{bmatrix} 3 & 2 \\\\ -1 & 1 \\end{bmatrix}',
    ],
    open: ['\\begin{bmatrix} 1 & 2 \\\\ 1 & 3 \\end{bmatrix} = \\begin{bmatrix} 3 & -2 \\\\ -1 & 1 \\end{bmatrix}'],
  },
];
