FROM debian:13 AS build
RUN chmod -R 777 /src
COPY --chmod=777 a /a
FROM debian:13
COPY --from=build /a /a
