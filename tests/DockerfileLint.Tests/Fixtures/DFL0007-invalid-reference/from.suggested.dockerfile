ARG STAGE=build
FROM alpine:3.22 AS build
FROM alpine:3.22
ARG OTHER=Build
COPY --from=build /a /a
COPY --from=build /a /a
COPY --from=$NONE /a /a
