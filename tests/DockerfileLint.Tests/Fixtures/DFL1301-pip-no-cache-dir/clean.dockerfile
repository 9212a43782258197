FROM python:3.13-slim AS build
RUN pip install -r requirements.txt
FROM python:3.13-slim
RUN pip install -r requirements.txt && rm -rf /root/.cache
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
