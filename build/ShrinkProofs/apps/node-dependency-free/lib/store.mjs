import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../todo.txt', import.meta.url);

export const list = () => readFileSync(file, 'utf8').trim().split('\n');
export const add = (text) => writeFileSync(file, [...list(), text].join('\n') + '\n');
