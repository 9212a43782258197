import { cards } from './cards.js';
import './style.css';

document.querySelector('#app').innerHTML = cards([{ name: 'Tea', price: 4 }, { name: 'Milk', price: 2 }]);
