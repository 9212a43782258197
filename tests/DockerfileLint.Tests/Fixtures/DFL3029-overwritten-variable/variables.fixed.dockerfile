FROM alpine:3.22
ENV FOO=baz
ENV B=2
LABEL a=$B
ENV A=4 B=5 C=6
CMD ["sh"]
