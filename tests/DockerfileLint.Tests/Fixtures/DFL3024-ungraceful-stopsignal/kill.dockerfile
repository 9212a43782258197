FROM alpine:3.22
STOPSIGNAL [|SIGKILL|]
CMD ["sleep", "600"]
