FROM debian:12 AS build
FROM scratch
COPY --from=build / /
FROM debian:12-slim
COPY --from=build /app /
COPY --from=build / /mnt
COPY / /
FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6 AS xx
FROM scratch AS scripts
COPY tool /tool
FROM debian:13-slim
COPY --from=xx / /
COPY --from=scripts / /
