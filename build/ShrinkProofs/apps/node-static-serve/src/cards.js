export function cards(items) {
  return items.map((item) => `<article>${item.name}: ${item.price}</article>`).join('');
}
