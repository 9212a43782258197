FROM alpine:3.22 AS a
FROM a AS b
FROM b
