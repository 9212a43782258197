const express = require('express');
const cors = require('cors');
const path = require('path');
const books = require('./books.json');

const app = express();
app.use(cors());
app.get('/api/books', (request, response) => response.json(books));
app.use(express.static(path.join(__dirname, '../client/dist')));
app.get('*', (request, response) => response.sendFile(path.join(__dirname, '../client/dist/index.html')));

app.listen(process.env.PORT || 5000, () => console.log(`${books.length} books`));
