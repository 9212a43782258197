FROM python:3.14-slim
RUN uv sync
CMD ["uv", "run", "pytest"]
