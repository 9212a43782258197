FROM example.org/node:24
