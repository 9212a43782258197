FROM python:3.13-slim AS build
RUN uv sync --frozen
FROM python:3.13-slim
RUN uv sync --frozen && uv cache clean
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen
RUN uv pip install --no-cache-dir flask && uv venv
