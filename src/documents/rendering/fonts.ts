/** A face of GB/T 9704 by the names under which offices have it, the best first. */
interface Face {
  readonly names: readonly [string, ...string[]];
  /** What a word processor falls back to: on every Windows. */
  readonly instead: string;
  /** What a program without any of them falls back to. */
  readonly generic: 'serif' | 'sans-serif';
  readonly family: 'roman' | 'modern' | 'swiss';
}

export const FACES = {
  /** 小标宋: titles. */
  title: {
    names: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    instead: '宋体',
    generic: 'serif',
    family: 'roman',
  },
  /** 仿宋: the body. */
  body: {
    names: [
      '仿宋_GB2312',
      '仿宋',
      'FangSong',
      '华文仿宋',
      'STFangsong',
      'FandolFang',
      'Noto Serif CJK SC',
      '宋体',
      'SimSun',
    ],
    instead: '仿宋',
    generic: 'serif',
    family: 'modern',
  },
  /** 黑体: headings of the first level. */
  heading: {
    names: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC'],
    instead: 'SimHei',
    generic: 'sans-serif',
    family: 'swiss',
  },
  /** 宋体: page numbers. */
  number: {
    names: ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC'],
    instead: 'SimSun',
    generic: 'serif',
    family: 'roman',
  },
} as const satisfies Record<string, Face>;
