FROM golang:1.26 AS [|Build|]
RUN go build -o /app .

FROM build AS [|Test|]
RUN --mount=type=bind,from=Build,target=/src go test ./...

FROM Build
COPY --from=Test /app /app
COPY --from=build /app /app2
COPY --from=0 /app /app3
