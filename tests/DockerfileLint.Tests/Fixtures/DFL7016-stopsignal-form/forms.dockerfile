FROM alpine:3.22 AS number
STOPSIGNAL [|2|]
FROM alpine:3.22
STOPSIGNAL [|quit|]
CMD ["sleep", "600"]
