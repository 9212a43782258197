FROM python:3.14-slim
COPY pyproject.toml poetry.lock ./
RUN poetry install --only main --no-root
CMD ["gunicorn", "app:app"]
