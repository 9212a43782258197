FROM python:3.14-slim AS test
RUN uv sync
RUN uv run pytest
FROM python:3.14-slim
RUN uv sync --locked --no-dev
RUN poetry install --only main
RUN poetry install --without dev
RUN uv pip install flask
RUN UV_NO_DEV=1 uv sync
CMD ["uvicorn", "app:app"]
