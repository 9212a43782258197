FROM example.org/node:14
