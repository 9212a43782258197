FROM python:3.13-slim
ENV UV_NO_CACHE=1
RUN uv sync
