const { test } = require('@jest/globals');
test('starts', () => {});
