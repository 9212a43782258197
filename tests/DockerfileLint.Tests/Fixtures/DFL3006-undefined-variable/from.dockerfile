ARG REPOSITORY=library/
FROM [|${REGISTRY}|]alpine:3.22 AS build
ARG SUFFIX=-slim
FROM ${REPOSITORY}debian:12[|$SUFFIX|]
FROM [|${REPOSTORY}|]debian:12
CMD ["sh"]
