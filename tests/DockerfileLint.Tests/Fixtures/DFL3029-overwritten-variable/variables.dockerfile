FROM alpine:3.22
ENV [|FOO=bar|]
ENV FOO=baz
ENV [|A=1|] \
    B=2 \
    [|C=3|]
LABEL a=b
EXPOSE 80
ENV A=4 C=6
LABEL a=$B
CMD ["sh"]
