FROM [|python:3.13.1-slim|] AS a
FROM [|docker.io/library/alpine:3.22.1|] AS b
FROM [|postgres:16.2|] AS c
FROM [|debian:bookworm-20250101-slim|]
