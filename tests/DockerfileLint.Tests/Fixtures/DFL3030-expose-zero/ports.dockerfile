FROM alpine:3.22
ARG NONE=0
EXPOSE [|0|]
EXPOSE 80 [|0/udp|]
EXPOSE [|$NONE|]
CMD ["sh"]
