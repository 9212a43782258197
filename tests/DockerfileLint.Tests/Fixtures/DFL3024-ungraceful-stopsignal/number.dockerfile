FROM alpine:3.22
STOPSIGNAL [|19|]
CMD ["sleep", "600"]
