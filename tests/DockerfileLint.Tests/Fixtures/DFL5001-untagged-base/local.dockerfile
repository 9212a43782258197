FROM [|my-base|] AS a
FROM cgr.dev/chainguard/node AS b
FROM gcr.io/distroless/static-debian12 AS c
FROM $UNDECLARED AS d
FROM opensuse/tumbleweed
