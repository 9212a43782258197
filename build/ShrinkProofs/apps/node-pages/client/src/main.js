import { h, render } from 'preact';

const books = await (await fetch('/api/books')).json();
render(h('ul', null, books.map(book => h('li', null, book.title))), document.getElementById('books'));
