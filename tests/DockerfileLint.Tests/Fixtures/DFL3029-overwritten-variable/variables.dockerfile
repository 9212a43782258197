FROM alpine:3.22
ENV [|FOO=bar|]
ENV FOO=baz
ENV [|A=1|] \
    B=2 \
    [|C=3|]
LABEL a=$B
ENV A=4 B=5 C=6
CMD ["sh"]
