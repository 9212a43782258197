const path = require('path');
const express = require('express');
const cookies = require('cookie-parser');
const notes = require('./notes');

function create(options) {
  const app = express();
  app.use(express.json());
  app.use(cookies());
  app.use('/static', express.static(path.join(__dirname, '..', 'public')));
  app.get('/health', (request, response) => response.send('ok'));
  app.get('/', (request, response) => response.send(options.greeting));
  app.get('/notes', (request, response) => response.json(notes.all()));
  app.post('/notes', (request, response) => response.status(201).json(notes.add(request.body.text)));
  return app;
}

module.exports = { create };
