ARG COMMIT=
ARG NAME=${NAME}
ARG IMAGE=registry.example.com/${PROJECT}/tool:1
ARG LITERAL=Tool
FROM registry.example.com/agent:${COMMIT}-go1 AS agent
FROM ${NAME}:1 AS named
FROM ${IMAGE} AS tool
FROM [|${LITERAL}|]
