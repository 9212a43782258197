FROM python:3.13-slim AS build
RUN poetry install --only main
FROM python:3.13-slim
RUN poetry install --only main && rm -rf /root/.cache/pypoetry/cache /root/.cache/pypoetry/artifacts
RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install --only main
