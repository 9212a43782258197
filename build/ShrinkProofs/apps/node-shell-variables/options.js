exports.options = (words) => {
  const read = (name, fallback) => (words.includes(name) ? words[words.indexOf(name) + 1] : fallback);
  return { port: Number(read('--port', 5000)), mode: read('--mode', 'live') };
};
