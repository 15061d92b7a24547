import path from 'node:path';
import { realArticle, type Pair } from '../../support/realArticle.ts';
import { ROOT } from './desk.ts';

interface JobPassage {
  readonly column: 'Original' | 'Translation';
  readonly words: string;
  /** Words of the aligned sentence on the other side. */
  readonly mirrored: string;
  readonly tag: string;
}

/** What the whole job is done on, and what must be seen on the way. */
export interface Job extends Pair {
  readonly name: string;
  readonly caption: string;
  readonly word: string;
  readonly passages: readonly [JobPassage, ...JobPassage[]];
}

/** The real article; where it is not at hand, the sample article that reports the same facts in our own words. */
export const articleForTheJob = (): Job => jobOnRealArticle() ?? jobOnSampleArticle();

function jobOnRealArticle(): Job | null {
  const real = realArticle();
  if (real === null) return null;
  return {
    ...real,
    name: 'the real article',
    caption: 'Президент РФ Владимир Путин',
    word: 'ПВО',
    passages: [
      {
        column: 'Original',
        words: 'многолетние отношения с Москвой в сфере безопасности',
        mirrored: 'long-standing security relationship with Moscow',
        tag: 'Гарантии безопасности',
      },
      {
        column: 'Translation',
        words: 'unlikely to help Tehran actively',
        mirrored: 'вряд ли будет активно помогать Тегерану',
        tag: 'Гарантии безопасности',
      },
      {
        column: 'Original',
        words: 'захват Мадуро неприятен для России, но не катастрофичен',
        mirrored: 'unpleasant for Russia, but not catastrophic',
        tag: 'Венесуэла',
      },
    ],
  };
}

function jobOnSampleArticle(): Job {
  const sample = (name: string): string => path.join(ROOT, 'resources', 'sample', name);
  return {
    original: sample('partners.ru.txt'),
    translation: sample('partners.en.txt'),
    name: 'the sample article',
    caption: 'Владимир Путин на совещании в Кремле',
    word: 'комплексы',
    passages: [
      {
        column: 'Original',
        words: 'многолетние договорённости с Москвой о безопасности',
        mirrored: 'long-standing security arrangements with Moscow',
        tag: 'Гарантии безопасности',
      },
      {
        column: 'Translation',
        words: 'Moscow will support Tehran with statements',
        mirrored: 'Москва поддержит Тегеран заявлениями',
        tag: 'Гарантии безопасности',
      },
      {
        column: 'Original',
        words: 'Потерять Венесуэлу для Кремля неприятно',
        mirrored: 'losing Venezuela',
        tag: 'Венесуэла',
      },
    ],
  };
}
