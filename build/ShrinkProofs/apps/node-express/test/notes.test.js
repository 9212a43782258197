const test = require('node:test');
const assert = require('node:assert');
const notes = require('../src/notes');

test('adds', () => assert.equal(notes.add('one').text, 'one'));
