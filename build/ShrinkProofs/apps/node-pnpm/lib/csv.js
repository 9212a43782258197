exports.parse = function parse(text) {
  const [head, ...lines] = text.trim().split('\n').map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at], cell])));
};
