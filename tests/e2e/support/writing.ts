/** Articles of our own for tests that need many: no two alike, each long enough to be cut into sentences. */
const PLACES = ['Одесса', 'Рига', 'Вильнюс', 'Харьков', 'Тбилиси', 'Кишинёв', 'Алма-Ата', 'Баку'];
const DEEDS = ['открыли мост', 'закрыли рынок', 'починили водопровод', 'нашли старую карту', 'посадили сад'];

export function writtenArticle(number: number, paragraphs = 6): string {
  const place = PLACES[number % PLACES.length] ?? '';
  const deed = DEEDS[number % DEEDS.length] ?? '';
  const lines = Array.from(
    { length: paragraphs },
    (_, at) => `${place}: ${deed}, сообщение ${number}.${at}. Мэр обещал рассказать об этом в среду. Жители ждут.`,
  );
  return `${place}: ${deed} (${number})\n\n${lines.join('\n\n')}\n`;
}
