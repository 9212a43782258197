FROM golang:1.25 AS tool
RUN go build -o /out/generate ./generate
FROM golang:1.25 AS other
RUN go build -o /out/other ./other
FROM golang:1.25 AS build
COPY --from=other /out/other /bin/
RUN --mount=from=tool,source=/out,target=/tool /tool/generate && other
RUN [|go build -o /app .|]
FROM scratch AS files
COPY --from=build /app /app
FROM scratch
COPY --from=files / /
