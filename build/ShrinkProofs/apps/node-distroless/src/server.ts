import express from 'express';
import { readFileSync } from 'fs';
import path from 'path';
import { heights } from './tides';

const harbours = JSON.parse(readFileSync(path.join(__dirname, '..', 'data', 'harbours.json'), 'utf8'));
const app = express();

app.get('/tides/:harbour', (request, response) => {
  const range = harbours[request.params.harbour];
  if (range === undefined) response.status(404).send('unknown harbour');
  else response.json(heights(24, range));
});

const port = Number(process.env.PORT || 3000);
app.listen(port, () => console.log(`${Object.keys(harbours).length} harbours on port ${port}`));
