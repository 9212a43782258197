FROM debian:12 AS build
COPY app.tar.gz /tmp/
RUN tar -xzf /tmp/app.tar.gz
FROM debian:12
ADD app.tar.gz /opt/
COPY other.tar.gz /srv/
COPY --from=build /x.tar.gz /y/
RUN tar -xzf /y/x.tar.gz
RUN --mount=type=bind,target=/src tar -xzf /src/app.tar.gz
