FROM debian:13 AS base
USER app
USER [|0:0|]
FROM base
RUN true
