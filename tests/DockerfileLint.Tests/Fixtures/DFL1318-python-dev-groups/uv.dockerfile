FROM python:3.14-slim
RUN --mount=type=cache,target=/root/.cache/uv [|uv sync --locked|]
CMD ["uvicorn", "app:app"]
