FROM alpine:3.22 AS [|Scratch|]
FROM alpine:3.22 AS [|context|]
FROM scratch
COPY --from=alpine:3.22 /a /a
