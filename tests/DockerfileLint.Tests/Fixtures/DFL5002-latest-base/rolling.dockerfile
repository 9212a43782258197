FROM cgr.dev/chainguard/node:latest AS a
FROM [|my-base:latest|] AS b
FROM opensuse/tumbleweed:latest
