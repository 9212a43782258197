FROM alpine:3.22
RUN apk add --no-cache git gcc g++ musl-dev make
COPY --from=build /esy /esy
ENTRYPOINT ["/esy/bin/esy"]
