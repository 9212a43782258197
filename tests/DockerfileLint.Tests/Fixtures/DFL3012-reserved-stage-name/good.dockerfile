FROM alpine:3.22 AS contexts
FROM scratch
COPY --from=contexts /a /a
