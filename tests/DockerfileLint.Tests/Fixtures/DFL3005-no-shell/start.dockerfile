FROM gcr.io/distroless/static-debian13 AS base
COPY prog /
FROM base
[|CMD|] /prog --serve $PORT
