FROM python:3.13-slim
RUN uv sync --frozen && uv cache clean
