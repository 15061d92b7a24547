import { newSearch, type Search } from './desk.ts';

/** A few articles in three languages. */
export function newsroom(): Search {
  const search = newSearch();
  search.add('Санкции против Ирана обсудили в Москве. Делегация встретилась с Ираном.', { title: 'Переговоры' });
  search.add('Верховный суд рассмотрел жалобу. Решение верховного суда окончательное.', { title: 'Решение' });
  search.add('Президент Венесуэлы Николас Мадуро выступил. Речь Мадуро длилась час.', { title: 'Каракас' });
  search.add('Nicolas Maduro spoke in Caracas. Maduro promised elections.', { title: 'Speech', language: 'en' });
  search.add('Влада Києва відкрила міст. До Києва прибули гості.', { title: 'Міст', language: 'uk' });
  search.add('Президент Зеленський відвідав Харків.', { title: 'Візит', language: 'uk' });
  search.add('Президент Зеленский встретился с послами.', { title: 'Встреча' });
  search.add('Шёл дождь. Ядерная программа Тегерана: суд и Иран, ядерный реактор.', { title: 'Погода' });
  return search;
}
