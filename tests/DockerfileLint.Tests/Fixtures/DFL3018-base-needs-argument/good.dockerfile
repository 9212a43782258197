ARG BASE=alpine:3.22
ARG TAG
FROM $BASE AS a
FROM alpine:${TAG:-3.22} AS b
FROM alpine:3.22${TAG}
CMD ["sh"]
