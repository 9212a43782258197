# syntax=docker/dockerfile:1
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/app .

# Nothing is before the first COPY; users have names; other folders may be links, or have another owner.
FROM debian:13-slim
COPY --from=build /out/app /opt/app
COPY --link --from=build /out/app /opt/other
COPY --chown=app:app assets /opt/assets
COPY assets /bin/
COPY assets /home/app/
COPY assets /tmp/assets
COPY assets $FOLDER
ENTRYPOINT ["/opt/app"]
