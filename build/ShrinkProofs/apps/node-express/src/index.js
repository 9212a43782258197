const { create } = require('./app');

const port = Number(process.env.PORT || 3000);
const server = create({ greeting: process.env.GREETING || 'Hello' }).listen(port, () => {
  console.log(`notes listens on ${port}`);
});

process.on('SIGTERM', () => server.close(() => process.exit(0)));
